"""Bytes as they arrive, made safe and legible before anything is concluded from them."""
