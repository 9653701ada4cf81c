"""Addresses below /meja/kampanye/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
