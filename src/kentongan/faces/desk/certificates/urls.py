"""Addresses below /meja/sertifikat/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
