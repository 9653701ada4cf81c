"""The desk of directives."""
