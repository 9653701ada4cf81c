"""Ways out, managed at the desk."""
