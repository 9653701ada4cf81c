"""Keeping relations: kinds of partners, whom to tend how closely, how fresh a relation is, what is counted."""
