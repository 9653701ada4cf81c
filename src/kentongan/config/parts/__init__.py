"""One file an integration; each turns our environment into a library's settings."""
