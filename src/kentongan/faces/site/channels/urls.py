"""Addresses of this part of the face."""

from django.urls import path

from kentongan.faces.site.channels import views

urlpatterns = [
    path("<slug:token>/", views.unsubscribe, name="unsubscribe"),
]
