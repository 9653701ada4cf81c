"""The forms of a story: what each asks, how much it holds, and the texts with which it begins."""
