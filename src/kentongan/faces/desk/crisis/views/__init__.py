"""Pages of the crisis room."""
