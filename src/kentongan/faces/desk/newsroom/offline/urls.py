"""Addresses of filing without a network."""

from django.urls import path

from kentongan.faces.desk.newsroom.offline import arriving, pieces, shell

urlpatterns = [
    path("pekerja.js", shell.desk_worker, name="desk_worker"),
    path("kotak-keluar/", shell.outbox, name="story_outbox"),
    path("kotak-keluar/kunci/", arriving.sending_pass, name="sending_pass"),
    path("kirim/", arriving.sending_arrive, name="sending_arrive"),
    path("kirim/foto/", pieces.upload_begin, name="upload_begin"),
    path("kirim/foto/<uuid:key>/", pieces.upload_piece, name="upload_piece"),
]
