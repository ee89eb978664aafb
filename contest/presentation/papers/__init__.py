"""What stands on the printed papers, as values: strings ready to draw, one file a paper."""
