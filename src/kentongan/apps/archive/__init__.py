"""What the nation has told before: earlier stories by their words, and who said what."""
