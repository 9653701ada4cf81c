"""Commands of the channels, one folder down."""
