"""Schemes of the years, one file each."""
