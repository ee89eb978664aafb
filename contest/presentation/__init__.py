"""What somebody sees, as frozen values; pure."""
