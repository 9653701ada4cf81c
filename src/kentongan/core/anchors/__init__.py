"""Places in a text that survive its later versions."""
