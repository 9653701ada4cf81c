"""Addresses below /hadir/."""

from django.urls import path

from kentongan.faces.site.attendance import views

urlpatterns = [
    path("pas/<str:token>/", views.attendance_pass, name="attendance_pass"),
    path("pas/<str:token>/asesmen/<str:stage>/", views.attendance_questions, name="attendance_questions"),
    path("<str:token>/", views.attendance_door, name="attendance_door"),
]
