"""Addresses below /daftar-informasi/."""

from django.urls import path

from kentongan.faces.site.disclosure import files, machines, pages

urlpatterns = [
    path("", pages.register, name="public_register"),
    path("katalog.jsonld", machines.national_catalogue, name="public_dcat"),
    path("dikecualikan/", pages.exempted, name="public_exempted"),
    path("berkas/<int:file_id>/<str:name>", files.entry_file, name="public_entry_file"),
    path("<slug:key>/", pages.office, name="public_register_unit"),
    path("<slug:key>/daftar.csv", machines.office_csv, name="public_register_csv"),
    path("<slug:key>/daftar.json", machines.office_json, name="public_register_json"),
    path("<slug:key>/katalog.jsonld", machines.office_catalogue, name="public_register_dcat"),
    path("<slug:key>/<int:entry_id>/", pages.entry, name="public_entry"),
]
