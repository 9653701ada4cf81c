"""Addresses below /sertifikat/."""

from django.urls import path

from kentongan.faces.site.certificates import machines, views

urlpatterns = [
    path("", views.certificate_ask, name="certificate_ask"),
    path("penerbit.json", machines.issuer_profile, name="badge_issuer"),
    path("kunci.json", machines.badge_keys, name="badge_keys"),
    path("status/<int:number>/", machines.status_list, name="badge_status_list"),
    path("<str:code>/", views.certificate_check, name="certificate_check"),
    path("<str:code>/lencana.json", views.badge_json, name="badge_json"),
    path("<str:code>/lencana.jwt", views.badge_jwt, name="badge_jwt"),
]
