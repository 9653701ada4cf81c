"""Addresses below /meja/sertifikat/."""

from django.urls import path

from kentongan.faces.desk.certificates import designs, events, records

urlpatterns = [
    path("", records.certificate_list, name="certificate_list"),
    path("<int:certificate_id>/", records.certificate_page, name="certificate_page"),
    path("<int:certificate_id>/pdf/", records.certificate_file, name="certificate_file"),
    path("<int:certificate_id>/cabut/", records.certificate_revoke, name="certificate_revoke"),
    path("<int:certificate_id>/pulihkan/", records.certificate_restore, name="certificate_restore"),
    path("<int:certificate_id>/betulkan/", records.certificate_correct, name="certificate_correct"),
    path("<int:certificate_id>/kirim/", records.certificate_mail, name="certificate_mail"),
    path("kegiatan/<int:event_id>/", events.event_certificates, name="event_certificates"),
    path("kegiatan/<int:event_id>/buat/", events.batch_start, name="certificate_batch_start"),
    path("bundel/<int:batch_id>/", events.batch_progress, name="certificate_batch"),
    path("bundel/<int:batch_id>/lanjut/", events.batch_continue, name="certificate_batch_continue"),
    path("bundel/<int:batch_id>/zip/", events.batch_zip, name="certificate_batch_zip"),
    path("bundel/<int:batch_id>/kirim/", events.batch_mail, name="certificate_batch_mail"),
    path("rancangan/", designs.design_list, name="design_list"),
    path("rancangan/baru/", designs.design_add, name="design_add"),
    path("rancangan/<int:design_id>/contoh/", designs.design_sample, name="design_sample"),
    path("rancangan/<int:design_id>/pensiun/", designs.design_retire, name="design_retire"),
]
