"""Stories of earlier sites, read from what those sites and their keepers give."""
