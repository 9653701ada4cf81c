"""Audits of the websites of offices: crawls, findings, confirmations, scores, ranks."""
