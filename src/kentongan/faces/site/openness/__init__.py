"""Requests for information: form, receipt, status."""
