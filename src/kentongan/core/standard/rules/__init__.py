"""The rules of the standard, one a file, in chapters."""
