"""Addresses below /kegiatan/: personal links only, nothing is listed."""

from django.urls import path

from kentongan.faces.site.academy import views

urlpatterns = [
    path("jawab/<slug:token>/", views.answer, name="event_answer"),
    path("jawab/<slug:token>/kegiatan.ics", views.answer_ics, name="event_answer_ics"),
    path("kalender/<slug:token>.ics", views.calendar, name="event_feed"),
]
