"""Faces in a picture, as a model on this machine sees them: proposals that a person confirms."""
