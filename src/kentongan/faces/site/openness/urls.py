"""Addresses below /layanan-informasi/."""

from django.urls import path

from kentongan.faces.site.openness import asking, pages, status

urlpatterns = [
    path("", pages.index, name="information_service"),
    path("angka/<int:year>/", pages.year_figures, name="information_figures"),
    path("ajukan/", asking.ask, name="request_ask"),
    path("permohonan/<slug:token>/", status.request_status, name="request_status"),
    path("permohonan/<slug:token>/berkas/<int:file_id>/", status.answer_file, name="request_answer_file"),
    path("permohonan/<slug:token>/lengkapi/", status.complete, name="request_complete"),
    path("permohonan/<slug:token>/keberatan/", status.object_to, name="request_object"),
    path("permohonan/<slug:token>/cabut/", status.withdraw, name="request_withdraw"),
]
