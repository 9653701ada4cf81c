"""Addresses of the packages of a story."""

from django.urls import path

from kentongan.faces.desk.newsroom.packages import views

urlpatterns = [
    path("", views.story_packages, name="story_packages"),
    path("<str:kind>/", views.package_page, name="package_page"),
    path("<str:kind>/bagikan/", views.package_share, name="package_share"),
    path("<str:kind>/teks.txt", views.package_text, name="package_text"),
]
