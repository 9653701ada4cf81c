"""Addresses below /meja/penghargaan/."""

from django.urls import path

from kentongan.faces.desk.recognition import board, jury, league, material, objections, scheme, stages

urlpatterns = [
    path("", board.award_board, name="award_board"),
    path("siapkan/", stages.award_prepare, name="award_prepare"),
    path("nilai/<int:score_id>/", league.award_score, name="award_score"),
    path("nilai/<int:score_id>/keberatan/", objections.award_object, name="award_object"),
    path("keberatan/<int:objection_id>/", objections.award_objection_decide, name="award_objection_decide"),
    path("kursi/<int:juror_id>/", jury.award_seat, name="award_seat"),
    path("kursi/<int:juror_id>/<int:entry_id>/", jury.award_sheet, name="award_sheet"),
    path("kursi/<int:juror_id>/<int:entry_id>/benturan/", jury.award_conflict, name="award_conflict"),
    path("nominasi/<int:entry_id>/", jury.award_entry, name="award_entry"),
    path("<int:year>/", board.award_year, name="award_year"),
    path("<int:year>/skema/", scheme.award_scheme, name="award_scheme"),
    path("<int:year>/periksa/", stages.award_check, name="award_check"),
    path("<int:year>/buka/", stages.award_open, name="award_open"),
    path("<int:year>/hitung/", stages.award_run, name="award_run"),
    path("<int:year>/perlihatkan/", stages.award_show, name="award_show"),
    path("<int:year>/akhiri/", stages.award_finish, name="award_finish"),
    path("<int:year>/umumkan/", stages.award_publish, name="award_publish"),
    path("<int:year>/kategori/<slug:category>/", league.award_league, name="award_league"),
    path("<int:year>/kategori/<slug:category>/nilai.csv", league.award_league_file, name="award_league_file"),
    path("<int:year>/keberatan/", objections.award_objections, name="award_objections"),
    path("<int:year>/media-sosial/", material.award_figures, name="award_figures"),
    path("<int:year>/etika/", material.award_breaches, name="award_breaches"),
    path("<int:year>/etika/<int:note_id>/", material.award_breach_decide, name="award_breach_decide"),
    path("<int:year>/juri/", jury.award_juries, name="award_juries"),
    path("<int:year>/juri/<slug:category>/tunjuk/", jury.award_panel_seat, name="award_panel_seat"),
    path("<int:year>/juri/<slug:category>/tutup/", jury.award_panel_close, name="award_panel_close"),
    path("<int:year>/juri/<slug:category>/lembar/", jury.award_sheets, name="award_sheets"),
]
