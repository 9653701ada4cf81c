"""Addresses below /meja/agenda/."""

from django.urls import path

from kentongan.faces.desk.agenda import calendars, covering, days, items, people, routines, tables

urlpatterns = [
    path("", days.agenda_day, name="agenda_day"),
    path("pekan/", days.agenda_week, name="agenda_week"),
    path("tugas/", days.agenda_duties, name="agenda_duties"),
    path("satuan/", days.agenda_offices, name="agenda_offices"),
    path("papan/", days.agenda_panel, name="agenda_panel"),
    path("baru/", items.agenda_add, name="agenda_add"),
    path("kegiatan/<int:event_id>/<int:unit_id>/", items.agenda_take, name="agenda_take"),
    path("rutin/", routines.agenda_series_list, name="agenda_series_list"),
    path("rutin/baru/", routines.agenda_series_add, name="agenda_series_add"),
    path("rutin/<int:series_id>/", routines.agenda_series, name="agenda_series"),
    path("rutin/<int:series_id>/akhiri/", routines.agenda_series_end, name="agenda_series_end"),
    path("rutin/<int:series_id>/petugas/", routines.agenda_series_assign, name="agenda_series_assign"),
    path("rutin/<int:series_id>/sanggup/", routines.agenda_series_accept, name="agenda_series_accept"),
    path("impor/", tables.agenda_import, name="agenda_import"),
    path("impor/terapkan/", tables.agenda_import_apply, name="agenda_import_apply"),
    path("tabel.<str:form>", tables.agenda_table, name="agenda_table"),
    path("kalender/", calendars.agenda_calendars, name="agenda_calendars"),
    path("kalender/baru/", calendars.agenda_feed_renew, name="agenda_feed_renew"),
    path("kalender/<int:feed_id>/hapus/", calendars.agenda_feed_drop, name="agenda_feed_drop"),
    path("kalender/<slug:token>.ics", calendars.agenda_feed, name="agenda_feed"),
    path("<int:item_id>/", items.agenda_item, name="agenda_item"),
    path("<int:item_id>/agenda.ics", calendars.agenda_ics, name="agenda_ics"),
    path("<int:item_id>/ubah/", items.agenda_change, name="agenda_change"),
    path("<int:item_id>/batal/", items.agenda_cancel, name="agenda_cancel"),
    path("<int:item_id>/pulih/", items.agenda_restore, name="agenda_restore"),
    path("<int:item_id>/petugas/", people.agenda_assign, name="agenda_assign"),
    path("<int:item_id>/petugas/<int:assignment_id>/jawab/", people.agenda_answer, name="agenda_answer"),
    path("<int:item_id>/petugas/<int:assignment_id>/lepas/", people.agenda_release, name="agenda_release"),
    path("<int:item_id>/liputan/", covering.agenda_cover, name="agenda_cover"),
    path("<int:item_id>/kaitkan/", covering.agenda_link, name="agenda_link"),
    path("<int:item_id>/lepas/", covering.agenda_unlink, name="agenda_unlink"),
]
