"""The radar at the desk."""
