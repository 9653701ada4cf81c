"""Addresses of the desk: /meja/ is the board of the newsroom."""

from django.urls import include, path

urlpatterns = [
    path("", include("kentongan.faces.desk.newsroom.urls")),
    path("saluran/", include("kentongan.faces.desk.channels.urls")),
    path("pantauan/", include("kentongan.faces.desk.monitoring.urls")),
    path("satuan/", include("kentongan.faces.desk.units.urls")),
    path("rumah/", include("kentongan.faces.desk.house.urls")),
]
