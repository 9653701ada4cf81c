"""Addresses below /meja/arahan/."""

from django.urls import path

from kentongan.faces.desk.directives import answering, editions, reading, status, writing

urlpatterns = [
    path("", reading.directive_list, name="directive_list"),
    path("baru/", writing.directive_add, name="directive_add"),
    path("nilai/", reading.answer_list, name="answer_list"),
    path("<int:directive_id>/", reading.directive_page, name="directive_page"),
    path("<int:directive_id>/ubah/", writing.directive_change, name="directive_change"),
    path("<int:directive_id>/terbit/", writing.directive_issue, name="directive_issue"),
    path("<int:directive_id>/edisi-baru/", writing.directive_revise, name="directive_revise"),
    path("<int:directive_id>/buang/", writing.directive_discard, name="directive_discard"),
    path("<int:directive_id>/satuan-baru/", writing.directive_widen, name="directive_widen"),
    path("<int:directive_id>/tutup/", writing.directive_close, name="directive_close"),
    path("<int:directive_id>/peta/", status.directive_map, name="directive_map"),
    path("<int:directive_id>/peta/<int:region_id>/", status.directive_region, name="directive_region"),
    path("<int:directive_id>/status.<str:form>", status.directive_file, name="directive_file"),
    path("satuan/<int:addressee_id>/", answering.addressee_page, name="addressee_page"),
    path("satuan/<int:addressee_id>/terima/", answering.directive_acknowledge, name="directive_acknowledge"),
    path("satuan/<int:addressee_id>/butir/<int:point_id>/", answering.evidence_send, name="evidence_send"),
    path(
        "satuan/<int:addressee_id>/butir/<int:point_id>/tidak-berlaku/",
        answering.exemption_ask,
        name="exemption_ask",
    ),
    path("jawaban/<int:answer_id>/", answering.answer_judge, name="answer_judge"),
    path("bukti/<int:evidence_id>/", answering.evidence_file, name="evidence_file"),
    path("edisi/", editions.edition_list, name="edition_list"),
    path("edisi/baru/", editions.edition_add, name="edition_add"),
    path("edisi/surel/", editions.digest_wish, name="digest_wish"),
    path("edisi/<int:edition_id>/", editions.edition_page, name="edition_page"),
    path("edisi/<int:edition_id>/pengantar/", editions.edition_note, name="edition_note"),
    path("edisi/<int:edition_id>/isi/<int:item_id>/", editions.edition_item, name="edition_item"),
    path("edisi/<int:edition_id>/terima-kasih/", editions.edition_thanks, name="edition_thanks"),
    path("edisi/<int:edition_id>/berita/", editions.edition_story, name="edition_story"),
    path("edisi/<int:edition_id>/terbit/", editions.edition_publish, name="edition_publish"),
    path("edisi/<int:edition_id>/buang/", editions.edition_discard, name="edition_discard"),
    path("edisi/<int:edition_id>/berkas.<str:form>", editions.edition_file, name="edition_file"),
]
