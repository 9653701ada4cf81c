"""Words of labels, addresses and texts, brought to one spelling and matched."""
