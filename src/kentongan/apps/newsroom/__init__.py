"""Stories from the filed fact to the public, and back by correction or withdrawal."""
