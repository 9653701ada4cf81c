"""Addresses below /standar/."""

urlpatterns: list = []
