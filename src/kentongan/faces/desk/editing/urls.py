"""Addresses below /meja/sunting/."""

from django.urls import path

from kentongan.faces.desk.editing import (
    attending,
    gathering,
    margin,
    queue,
    restoring,
    room,
    rounds,
    rundown,
    selection,
)

urlpatterns = [
    path("", queue.editing_queue, name="editing_queue"),
    path("catatan/", queue.editing_inbox, name="editing_inbox"),
    path("catatan/<int:remark_id>/balas/", margin.remark_answer, name="remark_answer"),
    path("catatan/<int:remark_id>/selesai/", margin.remark_settle, name="remark_settle"),
    path("usul/<int:suggestion_id>/putus/", margin.suggestion_settle, name="suggestion_settle"),
    path("berita/<int:story_id>/", room.editing_story, name="editing_story"),
    path("berita/<int:story_id>/putus/", room.editing_decide, name="editing_decide"),
    path("berita/<int:story_id>/perbaiki/", room.editing_fix, name="editing_fix"),
    path("berita/<int:story_id>/catat/", margin.remark_add, name="remark_add"),
    path("berita/<int:story_id>/usulkan/", margin.suggestion_add, name="suggestion_add"),
    path("berita/<int:story_id>/hadir/", attending.editing_here, name="editing_here"),
    path("berita/<int:story_id>/pulihkan/", restoring.version_restore, name="version_restore"),
    path("borongan/", rounds.editing_round, name="editing_round"),
    path("borongan/<int:round_id>/", rounds.editing_round_done, name="editing_round_done"),
    path("peristiwa/", gathering.alike_list, name="alike_list"),
    path("peristiwa/<int:likeness_id>/", gathering.alike_page, name="alike_page"),
    path("peristiwa/<int:likeness_id>/beda/", gathering.alike_part, name="alike_part"),
    path("gabungan/<int:merge_id>/", gathering.merge_page, name="merge_page"),
    path("gabungan/<int:merge_id>/batal/", gathering.merge_undo, name="merge_undo"),
    path("nasional/", selection.selection_page, name="selection_page"),
    path("nasional/pilih/", selection.pick_add, name="pick_add"),
    path("nasional/<int:pick_id>/", selection.pick_change, name="pick_change"),
    path("acara/", rundown.airing_list, name="airing_list"),
    path("acara/<int:episode_id>/", rundown.airing_page, name="airing_page"),
    path("acara/<int:episode_id>/masukkan/", rundown.airing_add, name="airing_add"),
    path("acara/<int:episode_id>/susunan.<str:form>", rundown.airing_sheet, name="airing_sheet"),
    path("acara/<int:episode_id>/segmen/<int:segment_id>/", rundown.airing_change, name="airing_change"),
]
