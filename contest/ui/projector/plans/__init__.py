"""One function a slide: where everything stands, in pixels, before anything is drawn."""
