"""What a text claims that can be held against the facts: quantities, posts and their holders."""
