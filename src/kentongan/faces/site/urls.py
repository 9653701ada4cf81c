"""Addresses of the public site."""

from django.urls import include, path
from django.views.i18n import set_language

from kentongan.faces.site.house import pages as house
from kentongan.faces.site.units import pages as units

urlpatterns = [
    path("", include("kentongan.faces.site.newsroom.urls")),
    path("wilayah/<slug:key>/", units.region_page, name="region_page"),
    path("satuan/", units.unit_index, name="unit_index"),
    path("satuan/<slug:key>/", units.unit_page, name="unit_page"),
    path("krisis/", include("kentongan.faces.site.statements.urls")),
    path("", include("kentongan.faces.site.intake.urls")),
    path("klarifikasi/", include("kentongan.faces.site.clarifications.urls")),
    path("pers/", include("kentongan.faces.site.press.urls")),
    path("layanan-informasi/", include("kentongan.faces.site.openness.urls")),
    path("daftar-informasi/", include("kentongan.faces.site.disclosure.urls")),
    path("kegiatan/", include("kentongan.faces.site.academy.urls")),
    path("hadir/", include("kentongan.faces.site.attendance.urls")),
    path("sertifikat/", include("kentongan.faces.site.certificates.urls")),
    path("penghargaan/", include("kentongan.faces.site.recognition.urls")),
    path("standar/", include("kentongan.faces.site.standards.urls")),
    path("tentang/", house.about, name="about_page"),
    path("robots.txt", house.robots, name="robots"),
    path("healthz", house.healthz, name="healthz"),
    path("bahasa/", set_language, name="set_language"),
    path("berhenti/", include("kentongan.faces.site.channels.urls")),
]
