"""Messages of messengers, read from what their published interfaces send."""
