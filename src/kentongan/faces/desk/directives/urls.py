"""Addresses below /meja/arahan/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
