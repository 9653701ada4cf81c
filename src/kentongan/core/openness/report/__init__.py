"""An audit in words and in files."""
