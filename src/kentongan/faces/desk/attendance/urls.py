"""Addresses below /meja/kehadiran/."""

from django.urls import path

from kentongan.faces.desk.attendance import badges, board, coverage, poster, rolls, scanner, skills

urlpatterns = [
    path("", board.attendance_desk, name="attendance_desk"),
    path("<int:event_id>/", board.attendance_page, name="attendance_page"),
    path("<int:event_id>/catat/", board.attendance_note, name="attendance_note"),
    path("<int:event_id>/hadir/", board.attendance_tap, name="attendance_tap"),
    path("<int:event_id>/pas-saya/", board.attendance_mine, name="attendance_mine"),
    path("<int:event_id>/kedatangan/<int:arrival_id>/", board.attendance_arrival, name="attendance_arrival"),
    path("<int:event_id>/pindai/", scanner.scanner, name="attendance_scanner"),
    path("<int:event_id>/pindai/daftar.json", scanner.scanner_list, name="attendance_scanner_list"),
    path("<int:event_id>/pindai/kirim/", scanner.scanner_sync, name="attendance_scanner_sync"),
    path("<int:event_id>/pindai/pekerja.js", scanner.scanner_worker, name="attendance_scanner_worker"),
    path("<int:event_id>/kode/", poster.poster, name="attendance_poster"),
    path("<int:event_id>/kode/sekarang.json", poster.code_now, name="attendance_code"),
    path("<int:event_id>/kode/buka/", poster.book_open, name="attendance_open"),
    path("<int:event_id>/aturan/", poster.book_rules, name="attendance_rules"),
    path("<int:event_id>/tautan-baru/", poster.book_renew, name="attendance_renew"),
    path("<int:event_id>/kartu.pdf", badges.badge_list, name="badge_list"),
    path("<int:event_id>/kartu/<int:participant_id>/", badges.badge_page, name="badge_page"),
    path("<int:event_id>/daftar/", rolls.roll_add, name="roll_add"),
    path("<int:event_id>/daftar/<int:roll_id>/", rolls.roll_page, name="roll_page"),
    path("<int:event_id>/daftar/<int:roll_id>/baris/<int:row_id>/", rolls.roll_row, name="roll_row"),
    path("<int:event_id>/daftar/<int:roll_id>/terima/", rolls.roll_welcome, name="roll_welcome"),
    path("<int:event_id>/daftar/<int:roll_id>/terapkan/", rolls.roll_apply, name="roll_apply"),
    path("<int:event_id>/daftar/<int:roll_id>/urungkan/", rolls.roll_undo, name="roll_undo"),
    path("<int:event_id>/cakupan/", coverage.coverage_page, name="coverage_page"),
    path("<int:event_id>/cakupan.<str:form>", coverage.coverage_export, name="coverage_export"),
    path("<int:event_id>/asesmen/", skills.assessment_page, name="assessment_page"),
    path("<int:event_id>/asesmen/soal/", skills.assessment_set, name="assessment_set"),
    path("<int:event_id>/asesmen/hapus/", skills.assessment_remove, name="assessment_remove"),
    path("<int:event_id>/asesmen/soal.csv", skills.question_export, name="question_export"),
    path("<int:event_id>/asesmen/hasil.csv", skills.gain_export, name="gain_export"),
]
