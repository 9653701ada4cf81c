"""The public face of the tree of offices."""
