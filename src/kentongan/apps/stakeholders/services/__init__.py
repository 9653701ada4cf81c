"""Writes: outlets, partners, contacts, participation, complaints."""
