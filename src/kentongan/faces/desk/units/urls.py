"""Addresses of the offices, the people in them, and the reader's own account."""

from django.urls import path

from kentongan.faces.desk.units import account, invitation, lists, people, roster, roster_tables, units

urlpatterns = [
    path("", units.office_list, name="office_list"),
    path("impor/", lists.unit_import, name="unit_import"),
    path("impor/<int:import_id>/", lists.unit_import_preview, name="unit_import_preview"),
    path("impor/<int:import_id>/terapkan/", lists.unit_import_apply, name="unit_import_apply"),
    path("contoh.<str:form>", lists.unit_template, name="unit_template"),
    path("ekspor.<str:form>", lists.unit_export, name="unit_export"),
    path("orang/", people.people_list, name="people_list"),
    path("orang/<int:appointment_id>/akhiri/", people.appointment_end, name="appointment_end"),
    path("orang/<int:user_id>/kirim-ulang/", people.invitation_renew, name="invitation_renew"),
    path("pejabat/", roster.official_list, name="official_list"),
    path("pejabat/baru/", roster.official_add, name="official_add"),
    path("pejabat/impor/", roster_tables.official_import, name="official_import"),
    path("pejabat/impor/terapkan/", roster_tables.official_import_apply, name="official_import_apply"),
    path("pejabat/contoh.<str:form>", roster_tables.official_template, name="official_template"),
    path("pejabat/daftar.<str:form>", roster_tables.official_export, name="official_export"),
    path("pejabat/<int:official_id>/", roster.official_correct, name="official_correct"),
    path("pejabat/<int:official_id>/akhiri/", roster.official_end, name="official_end"),
    path("pejabat/<int:official_id>/hapus/", roster.official_remove, name="official_remove"),
    path("akun/", account.account_own, name="account_own"),
    path("akun/kunci/", account.token_create, name="token_create"),
    path("akun/kunci/<int:token_id>/cabut/", account.token_revoke, name="token_revoke"),
    path("undangan/<str:token>/", invitation.invitation_accept, name="invitation_accept"),
    path("<slug:key>/", units.office_page, name="office_page"),
    path("<slug:key>/pindah/", units.office_move, name="office_move"),
    path("<slug:key>/undang/", people.officer_invite, name="officer_invite"),
]
