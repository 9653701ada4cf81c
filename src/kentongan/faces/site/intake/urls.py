"""Addresses of messengers and of old stories."""

from django.urls import path

from kentongan.faces.site.intake import hooks, old

urlpatterns = [
    path("masuk/telegram/<uuid:key>/", hooks.hook_telegram, name="hook_telegram"),
    path("masuk/whatsapp/<uuid:key>/", hooks.hook_whatsapp, name="hook_whatsapp"),
    path("arsip-lama/", old.old_list, name="old_list"),
    path("arsip-lama/<int:row_id>/", old.old_page, name="old_page"),
]
