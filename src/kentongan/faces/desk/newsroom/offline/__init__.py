"""The desk without a network: what opens, what is kept, what is sent when it is back."""
