"""Addresses below /klarifikasi/."""

from django.urls import path

from kentongan.faces.site.clarifications import views

urlpatterns = [
    path("", views.clarification_list, name="clarification_list"),
    path("feed.atom", views.clarification_feed, name="clarification_feed"),
    path("<int:claim_id>/", views.clarification_page, name="clarification_plain"),
    path("<int:claim_id>-<slug:slug>/", views.clarification_page, name="clarification_page"),
]
