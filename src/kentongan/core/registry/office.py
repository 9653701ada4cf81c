"""One office of the service as the registry knows it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Office:
    """A ministry, the directorate general, a regional office or a unit.

    `key` is stable and unique and carries no class; `type` is ministry, directorate, region, hospital, lapas,
    rutan, lpka, bapas or rupbasan; `kind` the speciality (narkotika, perempuan, pemuda, terbuka, khusus) or "";
    `klass` I, II, IIA, IIB, III or ""; `place` the name of the place that the office bears; `region` the key of
    its regional office or None; `time_zone` an IANA name; `head_title` how its head is called ("Kalapas").
    """

    key: str
    type: str
    kind: str
    klass: str
    name: str
    official_name: str
    place: str
    aliases: tuple[str, ...]
    city: str
    province: str
    region: str | None
    time_zone: str
    label: str
    head_title: str
    source: str

    @property
    def short_name(self) -> str:
        """The name without its class: "Lapas Cilegon"."""
        return f"{self.label} {self.place}" if self.klass else self.name

    @property
    def is_unit(self) -> bool:
        """Whether it is a unit (UPT), not a regional office, the directorate general or a ministry."""
        return self.type not in {"ministry", "directorate", "region"}
