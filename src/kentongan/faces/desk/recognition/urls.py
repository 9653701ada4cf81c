"""Addresses below /meja/penghargaan/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
