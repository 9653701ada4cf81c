"""What telephones send later: photos piece by piece, then the words, each exactly once."""
