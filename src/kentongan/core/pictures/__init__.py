"""What can be known of a picture without a library: its fingerprint, its geometry, the words inside its file."""
