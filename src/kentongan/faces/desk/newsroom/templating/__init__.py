"""Templates of stories at the desk."""
