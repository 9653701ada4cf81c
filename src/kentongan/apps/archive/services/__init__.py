"""What is done to the archive: stories kept and forgotten, approvals noted, clashes settled."""
