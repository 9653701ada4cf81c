"""Addresses below /meja/klarifikasi/."""

from django.urls import path

from kentongan.faces.desk.clarifications import claims, evidence, facts, figures, letters, remedies, verdicts

urlpatterns = [
    path("", claims.claim_list, name="claim_list"),
    path("baru/", claims.claim_new, name="claim_new"),
    path("mirip/", claims.claim_similar, name="claim_similar"),
    path("angka/", figures.claim_figures, name="claim_figures"),
    path("angka.<str:form>", figures.figures_export, name="claim_figures_export"),
    path("bukti/<int:capture_id>/", evidence.capture_file, name="capture_file"),
    path("<int:claim_id>/", claims.claim_page, name="claim_page"),
    path("<int:claim_id>/ubah/", claims.claim_edit, name="claim_edit"),
    path("<int:claim_id>/tempat/", evidence.sighting_add, name="sighting_add"),
    path(
        "<int:claim_id>/tempat/<int:sighting_id>/rekam/", evidence.sighting_capture, name="sighting_capture"
    ),
    path(
        "<int:claim_id>/tempat/<int:sighting_id>/layar/",
        evidence.sighting_screenshot,
        name="sighting_screenshot",
    ),
    path("<int:claim_id>/fakta/", facts.fact_add, name="fact_add"),
    path("<int:claim_id>/fakta/<int:fact_id>/", facts.fact_edit, name="fact_edit"),
    path("<int:claim_id>/fakta/<int:fact_id>/hapus/", facts.fact_drop, name="fact_drop"),
    path("<int:claim_id>/putusan/", verdicts.claim_decide, name="claim_decide"),
    path("<int:claim_id>/ulang/", verdicts.claim_repeat, name="claim_repeat"),
    path("<int:claim_id>/lepas/", verdicts.claim_separate, name="claim_separate"),
    path("<int:claim_id>/jawaban/", verdicts.claim_answer, name="claim_answer"),
    path("<int:claim_id>/buka/", verdicts.claim_reopen, name="claim_reopen"),
    path("hak-jawab/", remedies.remedy_list, name="remedy_list"),
    path("hak-jawab/baru/", remedies.remedy_new, name="remedy_new"),
    path("hak-jawab/<int:remedy_id>/", remedies.remedy_page, name="remedy_page"),
    path("hak-jawab/<int:remedy_id>/bagian/", remedies.passage_add, name="passage_add"),
    path(
        "hak-jawab/<int:remedy_id>/bagian/<int:passage_id>/hapus/",
        remedies.passage_drop,
        name="passage_drop",
    ),
    path("hak-jawab/<int:remedy_id>/langkah/<slug:rung>/", remedies.step_take, name="remedy_step"),
    path(
        "hak-jawab/<int:remedy_id>/tanggapan/<int:step_id>/", remedies.step_settle, name="remedy_step_settle"
    ),
    path("hak-jawab/<int:remedy_id>/lampiran/<int:step_id>/", remedies.step_file, name="remedy_step_file"),
    path("hak-jawab/<int:remedy_id>/hasil/", remedies.remedy_close, name="remedy_close"),
    path("hak-jawab/<int:remedy_id>/rekam/", remedies.remedy_capture, name="remedy_capture"),
    path("hak-jawab/<int:remedy_id>/berkas.zip", remedies.remedy_council_file, name="remedy_council_file"),
    path("hak-jawab/<int:remedy_id>/surat/", letters.letter_draft, name="letter_draft"),
    path("surat/<int:letter_id>/", letters.letter_page, name="letter_page"),
    path("surat/<int:letter_id>/tanda-tangan/", letters.letter_sign, name="letter_sign"),
    path("surat/<int:letter_id>/buang/", letters.letter_drop, name="letter_drop"),
    path("surat/<int:letter_id>.<str:form>", letters.letter_file, name="letter_file"),
]
