"""Addresses below /meja/agen/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
