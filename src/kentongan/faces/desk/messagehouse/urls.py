"""Addresses below /meja/pesan/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
