"""Addresses below /meja/audit-situs/."""

from django.urls import path

from kentongan.faces.desk.siteaudit import (
    appeals,
    audits,
    findings,
    follow_ups,
    importing,
    ranking,
    reports,
    sites,
    starting,
    sure,
)

urlpatterns = [
    path("", sites.site_list, name="site_list"),
    path("baru/", sites.site_add, name="site_add"),
    path("impor/", importing.site_import, name="site_import"),
    path("impor/terapkan/", importing.site_import_apply, name="site_import_apply"),
    path("mulai/", starting.audits_start, name="audits_start"),
    path("situs/<int:site_id>/", sites.site_page, name="site_page"),
    path("situs/<int:site_id>/mulai/", starting.audit_start, name="audit_start"),
    path("situs/<int:site_id>/aktif/", sites.site_active, name="site_active"),
    path("audit/<int:audit_id>/", audits.audit_page, name="site_audit_page"),
    path("audit/<int:audit_id>/kemajuan/", audits.audit_progress, name="site_audit_progress"),
    path("audit/<int:audit_id>/batal/", starting.audit_cancel, name="site_audit_cancel"),
    path("audit/<int:audit_id>/sahkan/", sure.audit_sure, name="site_audit_sure"),
    path("audit/<int:audit_id>/bandingkan/", audits.audit_compare, name="site_audit_compare"),
    path("audit/<int:audit_id>/laporan.<str:form>", reports.audit_report, name="site_audit_report"),
    path("temuan/<int:finding_id>/", findings.finding_page, name="finding_page"),
    path("temuan/<int:finding_id>/putuskan/", findings.finding_decide, name="finding_decide"),
    path("temuan/<int:finding_id>/tarik/", findings.finding_take_back, name="finding_take_back"),
    path("temuan/<int:finding_id>/tugas/", findings.follow_up_make, name="follow_up_make"),
    path("temuan/<int:finding_id>/banding/", appeals.appeal_file, name="appeal_file"),
    path("banding/", appeals.appeal_list, name="appeal_list"),
    path("banding/<int:appeal_id>/jawab/", appeals.appeal_answer, name="appeal_answer"),
    path("tugas/", follow_ups.follow_up_list_page, name="follow_up_list"),
    path("tugas/<int:follow_up_id>/", follow_ups.follow_up_page, name="follow_up_page"),
    path("tugas/<int:follow_up_id>/bukti/", follow_ups.follow_up_prove, name="follow_up_prove"),
    path("tugas/<int:follow_up_id>/berkas/", follow_ups.follow_up_file, name="follow_up_file"),
    path("tugas/<int:follow_up_id>/periksa/", follow_ups.follow_up_recheck, name="follow_up_recheck"),
    path("tugas/<int:follow_up_id>/tutup/", follow_ups.follow_up_close, name="follow_up_close"),
    path("peringkat/", ranking.ranking_page, name="site_ranking"),
    path("peringkat.<str:form>", reports.ranking_export, name="site_ranking_export"),
]
