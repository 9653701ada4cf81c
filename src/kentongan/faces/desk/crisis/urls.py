"""Addresses below /meja/krisis/."""

from django.urls import path

from kentongan.faces.desk.crisis.views import acting, alarms, board, opening, room

_CASE = "<int:case_id>/"

urlpatterns = [
    path("", board.case_board, name="case_board"),
    path("buka/", opening.case_open, name="case_open"),
    path("riwayat/", board.case_list, name="case_list"),
    path("alarm/", board.alarm_list, name="alarm_list"),
    path("alarm/<int:alarm_id>/kesampingkan/", alarms.alarm_dismiss, name="alarm_dismiss"),
    path("alarm/<int:alarm_id>/kembalikan/", alarms.alarm_restore, name="alarm_restore"),
    path(_CASE, room.case_room, name="case_room"),
    path(_CASE + "fakta/", acting.fact_add, name="case_fact_add"),
    path(_CASE + "tugas/", acting.task_add, name="task_add"),
    path(_CASE + "tugas/<int:task_id>/ambil/", acting.task_take, name="task_take"),
    path(_CASE + "tugas/<int:task_id>/selesai/", acting.task_finish, name="task_finish"),
    path(_CASE + "tugas/<int:task_id>/batal/", acting.task_reopen, name="task_reopen"),
    path(_CASE + "tingkat/", acting.severity_change, name="severity_change"),
    path(_CASE + "tanda/", acting.signs_set, name="signs_set"),
    path(_CASE + "tim/", acting.member_add, name="member_add"),
    path(_CASE + "tim/<int:member_id>/lepas/", acting.member_remove, name="member_remove"),
    path(_CASE + "kabar/", acting.update_promise, name="update_promise"),
    path(_CASE + "catatan/", acting.moment_add, name="moment_add"),
    path(_CASE + "batasi/", acting.case_restrict, name="case_restrict"),
    path(_CASE + "satu-pintu/", acting.case_freeze, name="case_freeze"),
    path(_CASE + "gabung/", acting.case_merge, name="case_merge"),
    path(_CASE + "pisah/", acting.case_unmerge, name="case_unmerge"),
    path(_CASE + "akhiri/", acting.case_stand_down, name="case_stand_down"),
    path(_CASE + "buka-lagi/", acting.case_reopen, name="case_reopen"),
    path(_CASE + "tutup/", acting.case_close, name="case_close"),
]
