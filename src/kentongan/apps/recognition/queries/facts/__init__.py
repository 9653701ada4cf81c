"""What the life-line says of every office, as facts of a score; one source a file."""
