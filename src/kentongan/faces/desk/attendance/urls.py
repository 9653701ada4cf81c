"""Addresses below /meja/kehadiran/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
