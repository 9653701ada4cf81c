"""The story in IPTC words, and every format it leaves in: one format a file."""
