"""A register as DCAT 3 in JSON-LD. The context stands inside: nothing is fetched to read it."""

from collections.abc import Mapping
from typing import Any

from kentongan.core.openness.register.listing import Copy, Record, Register

MEDIA_TYPE = "application/ld+json"
_XSD = "http://www.w3.org/2001/XMLSchema#"
_MEDIA = "http://www.iana.org/assignments/media-types/"
_FREQUENCY = "http://purl.org/cld/freq/semiannual"
CONTEXT: Mapping[str, Any] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": _XSD,
}


def as_dcat(register: Register) -> dict[str, Any]:
    """The catalogue with its datasets; one cut into parts names the next part as a `dcat:catalog`."""
    made: dict[str, Any] = {
        "@context": dict(CONTEXT),
        "@id": register.address,
        "@type": "dcat:Catalog",
        "dct:title": _words(register.title),
        "dct:description": _words(register.description),
        "dct:language": "id",
        "dct:publisher": _office(register.publisher),
        "foaf:homepage": {"@id": register.home},
        "dcat:dataset": [_dataset(record) for record in register.records],
    }
    if register.following:
        made["dcat:catalog"] = {"@id": register.following}
    return made


def _dataset(record: Record) -> dict[str, Any]:
    made: dict[str, Any] = {
        "@id": record.address,
        "@type": "dcat:Dataset",
        "dct:identifier": record.id,
        "dct:title": _words(record.title),
        "dct:description": _words(record.summary or record.title),
        "dct:type": record.klass,
        "dct:publisher": _office(record.publisher),
        "dcat:contactPoint": {"@type": "foaf:Agent", "foaf:name": record.owner},
        "dct:language": record.language,
        "dct:created": _typed(record.made_on.isoformat(), "date"),
        "dct:issued": _typed(record.issued.isoformat(), "dateTime"),
        "dct:modified": _typed(record.modified.isoformat(), "dateTime"),
        "dcat:landingPage": {"@id": record.address},
        "dcat:keyword": [_words(word) for word in (record.klass, record.item) if word],
        "dcat:distribution": [_copy(copy) for copy in record.copies],
    }
    if record.refresh_months == 6:
        made["dct:accrualPeriodicity"] = {"@id": _FREQUENCY}
    return made


def _copy(copy: Copy) -> dict[str, Any]:
    made: dict[str, Any] = {"@type": "dcat:Distribution", "dcat:accessURL": {"@id": copy.address}}
    if copy.is_file:
        made["dcat:downloadURL"] = {"@id": copy.address}
        made["dcat:byteSize"] = _typed(str(copy.size), "nonNegativeInteger")
        made["spdx:checksum"] = {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": _typed(copy.sha256, "hexBinary"),
        }
    if copy.media_type:
        made["dcat:mediaType"] = {"@id": _MEDIA + copy.media_type}
    return made


def _office(name: str) -> dict[str, Any]:
    return {"@type": "foaf:Organization", "foaf:name": _words(name)}


def _words(text: str) -> dict[str, str]:
    return {"@value": text, "@language": "id"}


def _typed(value: str, kind: str) -> dict[str, str]:
    return {"@value": value, "@type": f"xsd:{kind}"}
