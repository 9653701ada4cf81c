"""Tags and filters that every face may load."""
