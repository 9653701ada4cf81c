"""Addresses of this part of the face."""

from django.urls import path  # noqa: F401

urlpatterns = []
