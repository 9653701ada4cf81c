"""Addresses below /meja/kutipan/."""

urlpatterns: list = []
