"""The four ways to run: base, dev, test, prod."""
