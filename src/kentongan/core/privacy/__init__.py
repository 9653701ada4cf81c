"""Taking personal data out of what citizens write, before anybody keeps it."""
