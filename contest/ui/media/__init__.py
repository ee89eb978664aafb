"""What is heard, and films: everything that needs QtMultimedia, and what decides about it."""
