"""Addresses below /meja/pernyataan/."""

from django.urls import path

from kentongan.faces.desk.statements import releasing, rooms, signing, writing

urlpatterns = [
    path("", signing.statement_waiting, name="statement_waiting"),
    path("kasus/<int:case_id>/", rooms.statement_room, name="statement_room"),
    path("kasus/<int:case_id>/simulasi/", rooms.drill_words, name="drill_words"),
    path("kasus/<int:case_id>/tulis/", writing.statement_write, name="statement_write"),
    path("kasus/<int:case_id>/periksa/", writing.statement_check, name="statement_check"),
    path("kasus/<int:case_id>/templat/", releasing.template_release, name="template_release"),
    path("kasus/<int:case_id>/peringatan/", releasing.warning_publish, name="warning_publish"),
    path("terbitan/<int:update_id>/ralat/", releasing.update_correct, name="update_correct"),
    path("terbitan/<int:update_id>/tarik/", releasing.update_withdraw, name="update_withdraw"),
    path("<int:statement_id>/", signing.statement_page, name="statement_page"),
    path("<int:statement_id>/ubah/", writing.statement_edit, name="statement_edit"),
    path("<int:statement_id>/minta/", signing.statement_ask, name="statement_ask"),
    path("<int:statement_id>/jawab/", signing.statement_answer, name="statement_answer"),
    path("<int:statement_id>/terbit/", releasing.statement_release, name="statement_release"),
]
