"""Addresses below /meja/kegiatan/."""

from django.urls import path

from kentongan.faces.desk.academy import calendars, events, following, materials, people, plans, programme

urlpatterns = [
    path("", events.event_list, name="event_list"),
    path("bulan/", calendars.event_month, name="event_month"),
    path("kalender/", calendars.event_calendar, name="event_calendar"),
    path("bahan/", materials.material_list, name="material_list"),
    path("bahan/baru/", materials.material_add, name="material_add"),
    path("bahan/<int:material_id>/berkas/", materials.material_file, name="material_file"),
    path("rencana/", plans.plan_list, name="plan_list"),
    path("rencana/baru/", plans.plan_add, name="plan_add"),
    path("rencana/<int:line_id>/hapus/", plans.plan_drop, name="plan_drop"),
    path("tindak-lanjut/", following.follow_board, name="follow_board"),
    path("baru/", events.event_add, name="event_add"),
    path("<int:event_id>/", events.event_page, name="event_page"),
    path("<int:event_id>/ubah/", events.event_change, name="event_change"),
    path("<int:event_id>/buka/", events.event_open, name="event_open"),
    path("<int:event_id>/salin/", events.event_copy, name="event_copy"),
    path("<int:event_id>/batal/", events.event_cancel, name="event_cancel"),
    path("<int:event_id>/tutup/", events.event_end, name="event_end"),
    path("<int:event_id>/kegiatan.ics", calendars.event_ics, name="event_ics"),
    path("<int:event_id>/sesi/", programme.session_add, name="session_add"),
    path("<int:event_id>/sesi/<int:session_id>/hapus/", programme.session_drop, name="session_drop"),
    path("<int:event_id>/pembicara/", programme.speaker_add, name="speaker_add"),
    path("<int:event_id>/pembicara/<int:speaker_id>/", programme.speaker_change, name="speaker_change"),
    path("<int:event_id>/pembicara/<int:speaker_id>/hapus/", programme.speaker_drop, name="speaker_drop"),
    path("<int:event_id>/pembicara/<int:speaker_id>/kutipan/", programme.quote_add, name="quote_add"),
    path("<int:event_id>/kutipan/<int:quote_id>/", programme.quote_clear, name="quote_clear"),
    path("<int:event_id>/bahan/", materials.event_materials, name="event_materials"),
    path("<int:event_id>/bahan/<int:material_id>/lepas/", materials.material_drop, name="material_drop"),
    path("<int:event_id>/undang/", people.event_invite, name="event_invite"),
    path("<int:event_id>/satuan/", people.event_offices, name="event_offices"),
    path("<int:event_id>/satuan/<int:unit_id>/", people.event_nominate, name="event_nominate"),
    path(
        "<int:event_id>/satuan/<int:unit_id>/tarik/", people.invitation_withdraw, name="invitation_withdraw"
    ),
    path("<int:event_id>/satuan/<int:unit_id>/berhalangan/", people.event_excuse, name="event_excuse"),
    path("<int:event_id>/satuan/<int:unit_id>/berita/", following.event_cover, name="event_cover"),
    path("<int:event_id>/satuan/<int:unit_id>/tindak-lanjut/", following.follow_page, name="follow_page"),
    path(
        "<int:event_id>/satuan/<int:unit_id>/tindak-lanjut/tinjau/",
        following.follow_review,
        name="follow_review",
    ),
    path(
        "<int:event_id>/satuan/<int:unit_id>/tindak-lanjut/berkas/", following.follow_file, name="follow_file"
    ),
    path("<int:event_id>/tindak-lanjut/", following.follow_ask, name="follow_ask"),
    path(
        "<int:event_id>/peserta/<int:participant_id>/jawab/",
        people.participant_answer,
        name="participant_answer",
    ),
    path(
        "<int:event_id>/peserta/<int:participant_id>/hapus/",
        people.participant_remove,
        name="participant_remove",
    ),
    path("<int:event_id>/peserta.<str:form>", people.participant_table, name="participant_table"),
]
