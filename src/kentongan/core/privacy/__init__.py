"""Finding what leads to one person: to take it out of what citizens write, and to keep it out of what we publish."""
