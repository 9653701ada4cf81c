"""Addresses below /meja/kegiatan/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
