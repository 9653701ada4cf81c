"""Forms of story and their templates, as somebody may use them."""
