"""Addresses below /meja/standar/."""

urlpatterns: list = []
