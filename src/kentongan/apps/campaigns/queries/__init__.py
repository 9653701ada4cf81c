"""Reads: campaigns, what is planned, who takes part, what is told of which pillar."""
