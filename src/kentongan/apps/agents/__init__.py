"""Agents of information and publication, year by year; who is trained in what, and where nobody is."""
