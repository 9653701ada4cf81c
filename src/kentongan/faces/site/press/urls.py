"""Addresses below /pers/: personal links only, nothing is listed."""

from django.urls import path

from kentongan.faces.site.press import rooms, views

urlpatterns = [
    path("kontak/<slug:token>/", views.contact, name="press_contact"),
    path("undangan/<slug:token>/", views.invitation, name="press_invitation"),
    path("undangan/<slug:token>/acara.ics", views.invitation_ics, name="press_invitation_ics"),
    path("ruang/<slug:token>/", rooms.room, name="press_room"),
    path("ruang/<slug:token>/naskah.<str:form>", rooms.room_text, name="press_room_text"),
    path("ruang/<slug:token>/foto/<int:file_id>.jpg", rooms.room_file, name="press_room_file"),
]
