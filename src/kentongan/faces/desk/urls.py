"""Addresses of the desk: /meja/ is the board of the newsroom."""

from django.urls import include, path

urlpatterns = [
    path("", include("kentongan.faces.desk.newsroom.urls")),
    path("saluran/", include("kentongan.faces.desk.channels.urls")),
    path("pantauan/", include("kentongan.faces.desk.monitoring.urls")),
    path("satuan/", include("kentongan.faces.desk.units.urls")),
    path("rumah/", include("kentongan.faces.desk.house.urls")),
    path("krisis/", include("kentongan.faces.desk.crisis.urls")),
    path("pernyataan/", include("kentongan.faces.desk.statements.urls")),
    path("kesiapan/", include("kentongan.faces.desk.readiness.urls")),
    path("klarifikasi/", include("kentongan.faces.desk.clarifications.urls")),
    path("pers/", include("kentongan.faces.desk.press.urls")),
    path("mitra/", include("kentongan.faces.desk.stakeholders.urls")),
    path("layanan-informasi/", include("kentongan.faces.desk.openness.urls")),
    path("daftar-informasi/", include("kentongan.faces.desk.disclosure.urls")),
    path("audit-situs/", include("kentongan.faces.desk.siteaudit.urls")),
    path("pesan/", include("kentongan.faces.desk.messagehouse.urls")),
    path("kampanye/", include("kentongan.faces.desk.campaigns.urls")),
    path("kegiatan/", include("kentongan.faces.desk.academy.urls")),
    path("arahan/", include("kentongan.faces.desk.directives.urls")),
    path("program/", include("kentongan.faces.desk.programmes.urls")),
    path("kehadiran/", include("kentongan.faces.desk.attendance.urls")),
    path("belajar/", include("kentongan.faces.desk.learning.urls")),
    path("sertifikat/", include("kentongan.faces.desk.certificates.urls")),
    path("agen/", include("kentongan.faces.desk.agents.urls")),
    path("penghargaan/", include("kentongan.faces.desk.recognition.urls")),
    path("standar/", include("kentongan.faces.desk.standards.urls")),
    path("kutipan/", include("kentongan.faces.desk.archive.urls")),
    path("gambaran/", include("kentongan.faces.desk.picture.urls")),
]
