"""Addresses below /meja/lembar/."""

from django.urls import path

from kentongan.faces.desk.slips import choosing, deciding

urlpatterns = [
    path("", choosing.slip_choice, name="slip_choice"),
    path("<slug:token>/", deciding.slip_page, name="slip_page"),
]
