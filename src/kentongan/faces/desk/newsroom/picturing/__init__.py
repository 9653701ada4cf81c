"""The photo desk: who is hidden in a photo, who may be seen, and who answers for it."""
