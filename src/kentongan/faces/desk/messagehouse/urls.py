"""Addresses below /meja/pesan/."""

from django.urls import path

from kentongan.faces.desk.messagehouse import library, reading, writing

urlpatterns = [
    path("", reading.house_page, name="house_page"),
    path("rancangan/", writing.house_draft, name="house_draft"),
    path("aset/", library.asset_list, name="asset_list"),
    path("aset/baru/", library.asset_add, name="asset_add"),
    path("aset/<int:asset_id>/unduh/", library.asset_file, name="asset_file"),
    path("aset/<int:asset_id>/akhiri/", library.asset_end, name="asset_end"),
    path("jejak/", library.lapsed_uses, name="lapsed_uses"),
    path("selisih/", library.drift, name="message_drift"),
    path("bukti/<int:proof_id>/pakai/", reading.proof_use, name="proof_use"),
    path("<int:house_id>/", reading.house_version, name="house_version"),
    path("<int:house_id>/ubah/", writing.house_change, name="house_change"),
    path("<int:house_id>/sahkan/", writing.house_approve, name="house_approve"),
    path("<int:house_id>/buang/", writing.house_discard, name="house_discard"),
    path("<int:house_id>/<slug:kind>/baru/", writing.part_add, name="house_part_add"),
    path("<int:house_id>/<slug:kind>/<int:part_id>/", writing.part_change, name="house_part_change"),
    path("<int:house_id>/<slug:kind>/<int:part_id>/hapus/", writing.part_remove, name="house_part_remove"),
]
