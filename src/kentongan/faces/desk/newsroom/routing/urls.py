"""Addresses below /meja/rute/."""

from django.urls import path

from kentongan.faces.desk.newsroom.routing import books, hand, lending, looks, officers, rules, waiting

urlpatterns = [
    path("", books.book_list, name="route_books"),
    path("baru/", books.book_new, name="route_book_new"),
    path("<int:book_id>/", books.book_page, name="route_book"),
    path("<int:book_id>/ubah/", books.book_edit, name="route_book_edit"),
    path("<int:book_id>/salin/", books.book_copy, name="route_book_copy"),
    path("<int:book_id>/coba/", books.book_try, name="route_book_try"),
    path("<int:book_id>/berlakukan/", books.book_activate, name="route_book_activate"),
    path("<int:book_id>/akhiri/", books.book_end, name="route_book_end"),
    path("<int:book_id>/buang/", books.book_discard, name="route_book_discard"),
    path("<int:book_id>/aturan/", rules.rule_new, name="route_rule_new"),
    path("<int:book_id>/aturan/<int:rule_id>/", rules.rule_edit, name="route_rule"),
    path("<int:book_id>/aturan/<int:rule_id>/pindah/", rules.rule_move, name="route_rule_move"),
    path("<int:book_id>/aturan/<int:rule_id>/buang/", rules.rule_drop, name="route_rule_drop"),
    path("giliran/", waiting.turn_list, name="route_turns"),
    path("pejabat/", officers.officer_chain, name="route_officers"),
    path("limpahan/", lending.loan_list, name="route_loans"),
    path("limpahan/<int:loan_id>/akhiri/", lending.loan_end, name="route_loan_end"),
    path("tinjauan/", looks.look_list, name="route_looks"),
    path("tinjauan/<int:look_id>/", looks.look_page, name="route_look"),
    path("berita/<int:story_id>/pegang/", hand.story_claim, name="story_claim"),
    path("berita/<int:story_id>/lepas/", hand.story_release, name="story_release"),
    path("berita/<int:story_id>/dahului/", hand.story_ahead, name="story_ahead"),
]
