"""Addresses of the photo desk."""

from django.urls import path

from kentongan.faces.desk.newsroom.picturing import acting, pages

urlpatterns = [
    path("foto/", pages.photo_list, name="photo_list"),
    path("foto/<int:photo_id>/", pages.photo_page, name="photo_page"),
    path("foto/<int:photo_id>/tajam.webp", pages.photo_sharp, name="photo_sharp"),
    path("foto/<int:photo_id>/tandai/", acting.photo_tap, name="photo_tap"),
    path("foto/<int:photo_id>/putuskan/", acting.photo_decide_rest, name="photo_decide_rest"),
    path("foto/<int:photo_id>/putuskan/<int:region_id>/", acting.photo_decide, name="photo_decide"),
    path("foto/<int:photo_id>/periksa/", acting.photo_look, name="photo_look"),
    path("foto/<int:photo_id>/tahan/", acting.photo_hold, name="photo_hold"),
]
