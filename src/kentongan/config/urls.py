"""Addresses: the public site at the root, the desk under /meja/, the API under /api/, accounts under /akun/."""

from django.urls import include, path

urlpatterns = [
    path("akun/", include("allauth.urls")),
    path("meja/", include("kentongan.faces.desk.urls")),
    path("api/", include("kentongan.faces.api.urls")),
    path("", include("kentongan.faces.site.urls")),
]
