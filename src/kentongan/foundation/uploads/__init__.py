"""Files that people send: what kind they are, what they hold, whether they may be kept."""
