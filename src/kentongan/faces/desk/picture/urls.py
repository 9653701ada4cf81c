"""Addresses below /meja/gambaran/."""

from django.urls import path

from kentongan.faces.desk.picture import downloads, evaluating, letters, measures, pages

_OFFICE = "<slug:key>/"
_YEAR = _OFFICE + "evaluasi/<int:year>/"

urlpatterns = [
    path("", pages.picture_home, name="picture_home"),
    path("surat/pilihan/", letters.letter_choose, name="picture_letter_choice"),
    path("tujuan/<int:objective_id>/", evaluating.objective_change, name="picture_objective_change"),
    path("tujuan/<int:objective_id>/buang/", evaluating.objective_drop, name="picture_objective_drop"),
    path("temuan/<int:remark_id>/buang/", evaluating.remark_drop, name="picture_remark_drop"),
    path(_OFFICE, pages.picture_page, name="picture_page"),
    path(_OFFICE + "berita/", pages.picture_stories, name="picture_stories"),
    path(_OFFICE + "ukuran/<slug:measure>/", measures.picture_measure, name="picture_measure"),
    path(_OFFICE + "gambaran.<str:form>", downloads.picture_file, name="picture_file"),
    path(_OFFICE + "perbandingan.<str:form>", downloads.deck_file, name="picture_deck"),
    path(_OFFICE + "surat/", letters.letter_page, name="picture_letter"),
    path(_OFFICE + "surat/<int:letter_id>.<str:form>", letters.letter_file, name="picture_letter_file"),
    path(_YEAR, evaluating.evaluation_page, name="picture_evaluation"),
    path(_YEAR + "laporan.<str:form>", evaluating.evaluation_file, name="picture_evaluation_file"),
    path(_YEAR + "tujuan/", evaluating.objective_add, name="picture_objective_add"),
    path(_YEAR + "temuan/", evaluating.remark_add, name="picture_remark_add"),
]
