"""Addresses below /meja/daftar-informasi/."""

from django.urls import path

from kentongan.faces.desk.disclosure import acts, completeness, exemptions, register, tables, weighing

urlpatterns = [
    path("", register.register_list, name="register_list"),
    path("baru/", register.entry_add, name="entry_add"),
    path("<int:entry_id>/", register.entry_page, name="entry_page"),
    path("<int:entry_id>/ubah/", register.entry_edit, name="entry_edit"),
    path("<int:entry_id>/terbitkan/", acts.entry_publish, name="entry_publish"),
    path("<int:entry_id>/perbarui/", acts.entry_refresh, name="entry_refresh"),
    path("<int:entry_id>/tarik/", acts.entry_withdraw, name="entry_withdraw"),
    path("<int:entry_id>/pulihkan/", acts.entry_restore, name="entry_restore"),
    path("<int:entry_id>/berkas/", acts.entry_file, name="entry_file"),
    path("kelengkapan/", completeness.register_check, name="register_check"),
    path("kelengkapan/<slug:key>/", completeness.register_check_unit, name="register_check_unit"),
    path("tabel/<slug:key>.<str:form>", tables.register_export, name="register_export"),
    path("impor/<slug:key>/", tables.register_import, name="register_import"),
    path("impor/<slug:key>/terapkan/", tables.register_import_apply, name="register_import_apply"),
    path("dikecualikan/", exemptions.exempted_list, name="exempted_list"),
    path("dikecualikan/<int:exempted_id>/buka/", exemptions.exempted_open, name="exempted_open"),
    path("dikecualikan/<int:exempted_id>/uji-lagi/", exemptions.exempted_again, name="exempted_again"),
    path("uji/", weighing.weighing_list, name="weighing_list"),
    path("uji/baru/", weighing.weighing_add, name="weighing_add"),
    path("uji/<int:test_id>/", weighing.weighing_page, name="weighing_page"),
    path("uji/<int:test_id>/ubah/", weighing.weighing_edit, name="weighing_edit"),
    path("uji/<int:test_id>/ajukan/", weighing.weighing_submit, name="weighing_submit"),
    path("uji/<int:test_id>/kembalikan/", weighing.weighing_return, name="weighing_return"),
    path("uji/<int:test_id>/putuskan/", weighing.weighing_decide, name="weighing_decide"),
    path("uji/<int:test_id>/penetapan.<str:form>", weighing.weighing_letter, name="weighing_letter"),
]
