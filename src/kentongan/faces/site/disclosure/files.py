"""Files of the register, handed out as what they are and never shown in place."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse

from kentongan.apps.disclosure.queries.entries import public_file
from kentongan.faces.site.answers import public_page
from kentongan.foundation.uploads.kinds import TYPES


@public_page
def entry_file(request: HttpRequest, file_id: int, name: str) -> HttpResponse:
    """The file that a public entry offers now."""
    file = public_file(file_id)
    if file is None or file.name != name:
        raise Http404
    try:
        opened = file.file.open("rb")
    except FileNotFoundError as missing:
        raise Http404 from missing
    response = FileResponse(opened, as_attachment=True, filename=file.name, content_type=TYPES[file.kind])
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
