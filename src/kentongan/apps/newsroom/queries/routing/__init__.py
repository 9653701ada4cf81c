"""Which way a story takes, whose turn it is, and what a draft of rules would change."""
