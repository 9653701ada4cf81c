"""Partners, contacts, participation and complaints at the desk."""
