"""Addresses of the channels: accounts, press lists and the outbox."""

from django.urls import path

from kentongan.faces.desk.channels import accounts, lists, outbox

urlpatterns = [
    path("", accounts.channel_list, name="channel_list"),
    path("baru/<slug:channel>/", accounts.channel_add, name="channel_add"),
    path("kotak-keluar/", outbox.outbox_page, name="outbox"),
    path("kotak-keluar/<int:dispatch_id>/tentukan/", outbox.dispatch_resolve, name="dispatch_resolve"),
    path("kotak-keluar/<int:dispatch_id>/ulang/", outbox.dispatch_replay, name="dispatch_replay"),
    path("<int:account_id>/", accounts.channel_page, name="channel_page"),
    path("<int:account_id>/ubah/", accounts.channel_change, name="channel_change"),
    path("<int:account_id>/aktif/", accounts.channel_active, name="channel_active"),
    path("<int:account_id>/ulang/", outbox.channel_replay, name="channel_replay"),
    path("<int:account_id>/penerima/", lists.recipient_add, name="recipient_add"),
    path("<int:account_id>/penerima.<str:form>", lists.recipient_export, name="recipient_export"),
    path("<int:account_id>/penerima/<int:recipient_id>/", lists.recipient_active, name="recipient_active"),
    path("<int:account_id>/impor/", lists.recipient_import, name="recipient_import"),
    path("<int:account_id>/impor/terapkan/", lists.recipient_import_apply, name="recipient_import_apply"),
]
