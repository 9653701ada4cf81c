"""Which address of a site to ask next, and which never."""
