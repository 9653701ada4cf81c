"""Writing XML 1.0 that no character of a story can break."""

from datetime import datetime

from lxml import etree

from kentongan.core.wire.characters import legal

ATOM = "http://www.w3.org/2005/Atom"


def root(tag: str, namespaces: dict[str | None, str], **attributes: str) -> etree._Element:
    """A document element; `tag` in Clark notation."""
    return etree.Element(tag, {name: legal(value) for name, value in attributes.items()}, nsmap=namespaces)


def child(parent: etree._Element, tag: str, text: str = "", **attributes: str) -> etree._Element:
    """Appends one element. Attributes with an empty value are left out."""
    kept = {name: legal(value) for name, value in attributes.items() if value}
    element = etree.SubElement(parent, tag, kept)
    if text:
        element.text = legal(text)
    return element


def document(element: etree._Element) -> bytes:
    """The whole document as UTF-8 with its declaration."""
    return etree.tostring(element, encoding="utf-8", xml_declaration=True)


def stamp(moment: datetime) -> str:
    """RFC 3339, to the second, with the offset of the moment itself."""
    return moment.isoformat(timespec="seconds")
