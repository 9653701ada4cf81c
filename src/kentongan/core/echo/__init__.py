"""Whether something was told before: how alike two stories are, and who is said to have said a sentence."""
