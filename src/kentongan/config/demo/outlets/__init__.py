"""A dozen invented local outlets on one port, which read our feed and do with it what outlets do."""
