"""`kentongan watch`: what documents of others say about us, as JSON Lines."""
