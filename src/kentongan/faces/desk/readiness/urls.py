"""Addresses below /meja/kesiapan/."""

from django.urls import path

from kentongan.faces.desk.readiness import board, drills, reports, reviews

urlpatterns = [
    path("", board.readiness_board, name="readiness_board"),
    path("evaluasi/", board.review_list, name="review_list"),
    path("usul/", board.proposal_list, name="proposal_list"),
    path("usul/<int:proposal_id>/", reviews.proposal_decide, name="proposal_decide"),
    path("simulasi/mulai/", drills.drill_start, name="drill_start"),
    path("simulasi/<int:drill_id>/", drills.drill_page, name="drill_page"),
    path("simulasi/<int:drill_id>/akhiri/", drills.drill_end, name="drill_end"),
    path("simulasi/<int:drill_id>/hentikan/", drills.drill_cancel, name="drill_cancel"),
    path("simulasi/<int:drill_id>/sertifikat/", drills.drill_certify, name="drill_certify"),
    path("simulasi/tekanan/<int:inject_id>/", drills.inject_answer, name="inject_answer"),
    path("kasus/<int:case_id>/laporan/", reports.report_make, name="report_make"),
    path("laporan/<int:report_id>/", reports.report_page, name="report_page"),
    path("laporan/<int:report_id>/<str:form>/", reports.report_file, name="report_file"),
    path("kasus/<int:case_id>/evaluasi/", reviews.review_open, name="review_open"),
    path("evaluasi/<int:review_id>/", reviews.review_page, name="review_page"),
    path("evaluasi/<int:review_id>/sahkan/", reviews.review_finish, name="review_finish"),
    path("evaluasi/<int:review_id>/tindakan/", reviews.action_add, name="action_add"),
    path("evaluasi/<int:review_id>/usul/", reviews.proposal_add, name="proposal_add"),
    path("evaluasi/<int:review_id>/<str:form>/", reviews.review_file, name="review_file"),
    path("tindakan/<int:action_id>/selesai/", reviews.action_finish, name="action_finish"),
    path("tindakan/<int:action_id>/buka/", reviews.action_reopen, name="action_reopen"),
]
