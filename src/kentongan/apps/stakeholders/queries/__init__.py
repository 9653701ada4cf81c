"""Reads: outlets, partners, contacts, participation, complaints."""
