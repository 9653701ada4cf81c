"""The subcommand that checks files against the publication standard."""
