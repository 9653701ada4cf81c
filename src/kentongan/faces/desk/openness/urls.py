"""Addresses below /meja/layanan-informasi/."""

from django.urls import path

from kentongan.faces.desk.openness import acting, answering, figures, holidays, intake, objections, requests

urlpatterns = [
    path("", requests.request_desk, name="request_desk"),
    path("semua/", requests.request_list, name="request_list"),
    path("catat/", intake.request_take, name="request_take"),
    path("register/<slug:register>/<int:year>.<slug:form>", figures.register_export, name="register_export"),
    path("angka/", figures.request_figures, name="request_figures"),
    path("angka/<int:year>/laporan.<slug:form>", figures.yearly_report, name="yearly_report"),
    path("keberatan/", objections.objection_list, name="objection_list"),
    path("keberatan/<int:objection_id>/", objections.objection_page, name="objection_page"),
    path("keberatan/<int:objection_id>/putus/", objections.objection_decide, name="objection_decide"),
    path(
        "keberatan/<int:objection_id>/laksanakan/", objections.objection_carry_out, name="objection_carry_out"
    ),
    path("keberatan/<int:objection_id>/sengketa/", objections.dispute_stage, name="dispute_stage"),
    path(
        "keberatan/<int:objection_id>/surat.<slug:form>", objections.objection_letter, name="objection_letter"
    ),
    path("hari-libur/", holidays.holiday_year, name="holidays"),
    path("hari-libur/tahun/<int:year>/", holidays.holiday_year, name="holiday_year"),
    path("hari-libur/tahun/<int:year>/cocok/", holidays.holiday_confirm, name="holiday_confirm"),
    path("hari-libur/tambah/", holidays.holiday_add, name="holiday_add"),
    path("hari-libur/impor/", holidays.holiday_import, name="holiday_import"),
    path("hari-libur/impor/tulis/", holidays.holiday_import_apply, name="holiday_import_apply"),
    path("hari-libur/<int:holiday_id>/", holidays.holiday_change, name="holiday_change"),
    path("hari-libur/<int:holiday_id>/cabut/", holidays.holiday_withdraw, name="holiday_withdraw"),
    path("<int:request_id>/", requests.request_page, name="request_page"),
    path("<int:request_id>/tanda-terima.<slug:form>", intake.request_receipt, name="request_receipt"),
    path("<int:request_id>/berkas/<int:file_id>/", requests.request_file, name="request_file"),
    path("<int:request_id>/kelengkapan/", acting.request_completion, name="request_completion"),
    path("<int:request_id>/tahap/", acting.request_stage, name="request_stage"),
    path("<int:request_id>/perpanjang/", acting.request_extend, name="request_extend"),
    path("<int:request_id>/keberatan/", acting.request_objection, name="request_objection"),
    path("<int:request_id>/jawab/", answering.request_answer, name="request_answer"),
    path("<int:request_id>/surat.<slug:form>", answering.request_notice, name="request_notice"),
]
