"""Addresses of forms and templates."""

from django.urls import path

from kentongan.faces.desk.newsroom.templating import views

urlpatterns = [
    path("", views.template_list, name="template_list"),
    path("baru/", views.template_new, name="template_new"),
    path("<int:template_id>/", views.template_change, name="template_change"),
]
