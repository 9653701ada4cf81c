"""Addresses of this face: version 1 below /api/v1/, its description at /api/v1/openapi.json."""

from django.urls import path, re_path

from kentongan.faces.api.house import api
from kentongan.faces.api.problems import no_such_address

urlpatterns = [
    path("v1/", no_such_address, name="api_root"),
    path("v1/", api.urls),
    re_path(r"^", no_such_address, name="api_unknown"),
]
