"""A letter that comes in by mail, read with distrust."""
