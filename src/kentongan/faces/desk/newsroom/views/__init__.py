"""Pages of the newsroom at the desk."""
