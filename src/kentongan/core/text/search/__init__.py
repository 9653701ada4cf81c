"""Finding in a text without trying every place of it."""
