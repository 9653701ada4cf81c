"""Addresses below /meja/masuk/."""

from django.urls import path

from kentongan.faces.desk.intake import doors, history, own, rows, tray

urlpatterns = [
    path("", tray.intake_list, name="intake_list"),
    path("<int:arrival_id>/", tray.intake_page, name="intake_page"),
    path("<int:arrival_id>/ambil/", tray.intake_take, name="intake_take"),
    path("<int:arrival_id>/sisihkan/", tray.intake_drop, name="intake_drop"),
    path("<int:arrival_id>/kembalikan/", tray.intake_restore, name="intake_restore"),
    path("pintu/", doors.intake_door_list, name="intake_door_list"),
    path("pintu/baru/", doors.intake_door_add, name="intake_door_add"),
    path("pintu/<int:door_id>/", doors.intake_door_page, name="intake_door_page"),
    path("pintu/<int:door_id>/buka/", doors.intake_door_set, name="intake_door_set"),
    path("pintu/<int:door_id>/hubungkan/", doors.intake_door_connect, name="intake_door_connect"),
    path("pintu/<int:door_id>/pengirim/", doors.intake_sender_add, name="intake_sender_add"),
    path(
        "pintu/<int:door_id>/pengirim/<int:sender_id>/hapus/",
        doors.intake_sender_drop,
        name="intake_sender_drop",
    ),
    path("ponsel/", own.intake_phone, name="intake_phone"),
    path("ponsel/<int:sender_id>/lepas/", own.intake_phone_drop, name="intake_phone_drop"),
    path("arsip/", history.old_batch_list, name="old_batch_list"),
    path("arsip/baru/", history.old_batch_add, name="old_batch_add"),
    path("arsip/contoh.csv", history.old_batch_sample, name="old_batch_sample"),
    path("arsip/<int:batch_id>/", history.old_batch_page, name="old_batch_page"),
    path("arsip/<int:batch_id>/minta/", history.old_batch_ask, name="old_batch_ask"),
    path("arsip/<int:batch_id>/buka/", history.old_batch_open, name="old_batch_open"),
    path("arsip/<int:batch_id>/batal/", history.old_batch_undo, name="old_batch_undo"),
    path("arsip/baris/<int:row_id>/", rows.old_row_page, name="old_row_page"),
    path("arsip/baris/<int:row_id>/pakai/", rows.old_row_leave, name="old_row_leave"),
    path("arsip/baris/<int:row_id>/draf/", rows.old_row_draft, name="old_row_draft"),
    path("arsip/baris/<int:row_id>/turunkan/", rows.old_row_remove, name="old_row_remove"),
]
