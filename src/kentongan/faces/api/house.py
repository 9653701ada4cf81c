"""The API as one thing: its rooms, its description, its errors."""

from ninja import NinjaAPI

from kentongan.faces.api import accounts, monitoring, newsroom, rules, standards, units
from kentongan.faces.api.problems import answer_with_problems

api = NinjaAPI(
    title="Kentongan",
    version="1",
    description=(
        "The public-information newsroom for programs. Reading what is public needs no key. "
        "Everything else wants `Authorization: Bearer <key>`; keys are made on the account page of the desk and "
        "act with the posts that their owner holds on the day. Errors are RFC 9457 problems."
    ),
    urls_namespace="api",
    docs_url=None,  # its page would need scripts that the content security policy refuses
    openapi_url="/openapi.json",
)
answer_with_problems(api)
api.add_router("", newsroom.router)
api.add_router("", units.router)
api.add_router("", standards.router)
api.add_router("", rules.router)
api.add_router("", monitoring.router)
api.add_router("", accounts.router)
