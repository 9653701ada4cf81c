"""The house's own rooms."""

from tests.house.access.row import ADMINS, INSPECTORS, REGIONAL_ADMIN, Row, act, page

_WHOLE = "of the whole tree"

ROWS: tuple[Row, ...] = (
    page("house_health", INSPECTORS),
    page(
        "audit_trail",
        INSPECTORS,
        shows=lambda s: "Pemutus Contoh",
        query=lambda s: f"q=story:{s.story('published')}",
        case="of one story",
    ),
    page("audit_trail", INSPECTORS, note="shows the reader's own branches"),
    act("audit_verify", INSPECTORS, lambda s: {}, scope=""),
    page("job_list", ADMINS, but=REGIONAL_ADMIN, note=_WHOLE),
    act(
        "job_replay",
        ADMINS,
        lambda s: {"job_id": s.world.dead_job},
        scope="",
        but=REGIONAL_ADMIN,
        note=_WHOLE,
    ),
)
