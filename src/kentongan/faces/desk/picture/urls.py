"""Addresses below /meja/gambaran/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
