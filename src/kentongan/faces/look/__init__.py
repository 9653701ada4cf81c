"""The one visual language: templates and styles that all faces share."""
