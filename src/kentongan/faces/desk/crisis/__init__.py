"""The crisis room at the desk."""
