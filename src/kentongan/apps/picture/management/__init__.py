"""Management of the picture."""
