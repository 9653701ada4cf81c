"""Desks of people and direction: events, directives, lessons, awards, the picture of it all."""
