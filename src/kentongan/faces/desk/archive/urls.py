"""Addresses below /meja/kutipan/."""

from django.urls import path

from kentongan.faces.desk.archive import approvals, clashes, quotations

urlpatterns = [
    path("", quotations.quote_list, name="quote_list"),
    path("unduh.csv", quotations.quote_table, name="quote_table"),
    path("<int:quote_id>/", quotations.quote_page, name="quote_page"),
    path("<int:quote_id>/setujui/", approvals.quote_approve, name="quote_approve"),
    path("persetujuan/", approvals.approval_list, name="approval_list"),
    path("persetujuan/catat/", approvals.approval_add, name="approval_add"),
    path("persetujuan/<int:approval_id>/cabut/", approvals.approval_withdraw, name="approval_withdraw"),
    path("benturan/", clashes.clash_list, name="clash_list"),
    path("benturan/<int:clash_id>/", clashes.clash_settle, name="clash_settle"),
]
