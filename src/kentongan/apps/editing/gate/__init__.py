"""What the editing room works with before anything is read or written."""
