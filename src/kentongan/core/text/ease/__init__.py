"""How easy Indonesian prose is to follow: syllables, sentences, voices, who and where."""
