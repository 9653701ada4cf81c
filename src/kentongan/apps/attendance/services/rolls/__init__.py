"""Lists that come afterwards: reading, deciding, applying, undoing."""
