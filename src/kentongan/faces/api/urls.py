"""Addresses of this face."""

from django.urls import path  # noqa: F401

urlpatterns = []
