"""Addresses below /meja/program/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
