"""Addresses below /meja/mitra/."""

from django.urls import URLPattern, path

from kentongan.faces.desk.stakeholders import complaints, contacts, influence, participation, partners, sheets

urlpatterns: list[URLPattern] = [
    path("", partners.partner_list, name="partner_list"),
    path("peta/", influence.partner_map, name="partner_map"),
    path("baru/", partners.partner_add, name="partner_add"),
    path("impor/", sheets.partner_import, name="partner_import"),
    path("impor/terapkan/", sheets.partner_import_apply, name="partner_import_apply"),
    path("mitra.<str:form>", sheets.partner_export, name="partner_export"),
    path("<int:partner_id>/", partners.partner_page, name="partner_page"),
    path("<int:partner_id>/ubah/", partners.partner_change, name="partner_change"),
    path("<int:partner_id>/tarik-persetujuan/", partners.partner_withdraw, name="partner_withdraw"),
    path("<int:partner_id>/gabung/", partners.partner_merge, name="partner_merge"),
    path("gabungan/<int:merge_id>/batal/", partners.partner_merge_undo, name="partner_merge_undo"),
    path("kontak/", contacts.contact_log, name="contact_log"),
    path("<int:partner_id>/kontak/", contacts.contact_add, name="contact_add"),
    path("kontak/<int:contact_id>/", contacts.contact_undo, name="contact_undo"),
    path("<int:partner_id>/tindak-lanjut/", contacts.step_add, name="step_add"),
    path("tindak-lanjut/<int:step_id>/", contacts.step_done, name="step_done"),
    path("siaran/", contacts.joint_list, name="joint_list"),
    path("<int:partner_id>/siaran/", contacts.joint_add, name="joint_add"),
    path("siaran/<int:joint_id>/", contacts.joint_answer, name="joint_answer"),
    path("partisipasi/", participation.participation_page, name="participation_page"),
    path("partisipasi/isi/", participation.participation_enter, name="participation_enter"),
    path("partisipasi/impor/", sheets.participation_import, name="participation_import"),
    path("partisipasi/impor/terapkan/", sheets.participation_import_apply, name="participation_import_apply"),
    path("partisipasi/angka.<str:form>", participation.participation_export, name="participation_export"),
    path("aduan/", complaints.complaint_list, name="complaint_list"),
    path("aduan/impor/", sheets.complaint_import_page, name="complaint_import"),
    path("aduan/impor/terapkan/", sheets.complaint_import_apply, name="complaint_import_apply"),
    path("aduan/<int:complaint_id>/", complaints.complaint_page, name="complaint_page"),
    path("aduan/<int:complaint_id>/jenis/", complaints.complaint_triage, name="complaint_triage"),
    path("aduan/<int:complaint_id>/jawab/", complaints.complaint_answer, name="complaint_answer"),
    path("aduan/<int:complaint_id>/buka/", complaints.complaint_reopen, name="complaint_reopen"),
    path("aduan/<int:complaint_id>/tautan/", complaints.complaint_link, name="complaint_link"),
]
