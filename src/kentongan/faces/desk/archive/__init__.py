"""The registry of quotations, and stories told before."""
