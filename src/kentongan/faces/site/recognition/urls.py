"""Addresses below /penghargaan/."""

from django.urls import path

from kentongan.faces.site.recognition import views

urlpatterns = [
    path("", views.award_list, name="award_list"),
    path("<int:year>/", views.award_results, name="award_results"),
    path("<int:year>/nilai.csv", views.award_table, name="award_table"),
]
