"""Addresses below /meja/belajar/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
