"""Requests for information from receipt to dispute, with the clocks of the law."""
