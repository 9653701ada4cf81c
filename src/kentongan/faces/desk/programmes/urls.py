"""Addresses below /meja/program/."""

from django.urls import path

from kentongan.faces.desk.programmes import calls, episodes, programmes, submissions

urlpatterns = [
    path("", programmes.programme_list, name="programme_list"),
    path("baru/", programmes.programme_found, name="programme_found"),
    path("<int:programme_id>/", programmes.programme_page, name="programme_page"),
    path("<int:programme_id>/ubah/", programmes.programme_change, name="programme_change"),
    path("<int:programme_id>/akhiri/", programmes.programme_end, name="programme_end"),
    path("<int:programme_id>/tayang.<str:form>", programmes.broadcast_export, name="programme_log_export"),
    path("<int:programme_id>/panggilan/", calls.call_open, name="programme_call_open"),
    path("<int:programme_id>/episode/", episodes.episode_plan, name="programme_episode_plan"),
    path("panggilan/<int:call_id>/", calls.call_page, name="programme_call"),
    path("panggilan/<int:call_id>/ubah/", calls.call_change, name="programme_call_change"),
    path("panggilan/<int:call_id>/tutup/", calls.call_close, name="programme_call_close"),
    path("panggilan/<int:call_id>/usulan.<str:form>", calls.submission_export, name="programme_call_export"),
    path("panggilan/<int:call_id>/usul/", submissions.submission_send, name="programme_submit"),
    path("usulan/", submissions.submission_list, name="programme_submissions"),
    path("usulan/<int:submission_id>/", submissions.submission_page, name="programme_submission"),
    path(
        "usulan/<int:submission_id>/ubah/", submissions.submission_change, name="programme_submission_change"
    ),
    path("usulan/<int:submission_id>/tarik/", submissions.submission_withdraw, name="programme_withdraw"),
    path("usulan/<int:submission_id>/putus/", submissions.submission_rule, name="programme_rule"),
    path("usulan/<int:submission_id>/berkas/", submissions.submission_file, name="programme_file"),
    path("episode/<int:episode_id>/", episodes.episode_page, name="programme_episode"),
    path("episode/<int:episode_id>/susunan.<str:form>", episodes.rundown_file, name="programme_rundown"),
    path("episode/<int:episode_id>/segmen/", episodes.segment_add, name="programme_segment_add"),
    path(
        "episode/<int:episode_id>/segmen/<int:segment_id>/geser/",
        episodes.segment_move,
        name="programme_segment_move",
    ),
    path(
        "episode/<int:episode_id>/segmen/<int:segment_id>/durasi/",
        episodes.segment_time,
        name="programme_segment_time",
    ),
    path(
        "episode/<int:episode_id>/segmen/<int:segment_id>/keluar/",
        episodes.segment_remove,
        name="programme_segment_remove",
    ),
    path("episode/<int:episode_id>/tayang/", episodes.broadcast_log, name="programme_broadcast_log"),
    path(
        "episode/<int:episode_id>/tayang/<int:broadcast_id>/penonton/",
        episodes.viewers_count,
        name="programme_viewers",
    ),
]
