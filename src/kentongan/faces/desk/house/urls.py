"""Addresses of the house's own rooms: its trail, its queue, its health."""

from django.urls import path

from kentongan.faces.desk.house import audit, health, jobs

urlpatterns = [
    path("", health.house_health, name="house_health"),
    path("jejak/", audit.audit_trail, name="audit_trail"),
    path("jejak/periksa/", audit.audit_verify, name="audit_verify"),
    path("pekerjaan/", jobs.job_list, name="job_list"),
    path("pekerjaan/<int:job_id>/ulang/", jobs.job_replay, name="job_replay"),
]
