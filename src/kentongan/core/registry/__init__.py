"""The offices of the service and the outlets that write about it: facts with their provenance, as data files."""
