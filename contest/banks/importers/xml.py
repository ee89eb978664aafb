"""XML from elsewhere, read without entities, DTDs, or anything fetched from anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from contest.banks.importers.xml_parts import MOST_TREE, SAFE, tree_weight
from contest.reading.faults import BadFile, fault

_PROLOG = re.compile(rb"(?:\s|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_ROOT = re.compile(rb"<(?:[\w.-]+:)?([\w.-]+)[\s/>]")
_DOCTYPE = re.compile(rb"<!DOCTYPE\s+([^\s>\[]+)", re.IGNORECASE)
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_START = 64 * 1024


def root_name(raw: bytes) -> str:
    """The name of the first element of an XML text, without its prefix; "" for what is none."""
    start = _unmarked(raw)
    found = _ROOT.match(start, _begin(start))
    return found[1].decode("ascii", "replace") if found else ""


def doctype_name(raw: bytes) -> str:
    """The name in the document type before the first element; "" when there is none."""
    start = _unmarked(raw)
    found = _DOCTYPE.match(start, _begin(start))
    return found[1].decode("ascii", "replace") if found else ""


def parse_xml(raw: bytes, file: str) -> etree._Element:
    """The root of an XML text; raises BadFile naming the line, and for any document type."""
    if tree_weight(raw) > MOST_TREE:
        raise BadFile(fault("imports.xml_heavy", file))
    if doctype_name(raw):
        raise BadFile(fault("imports.doctype", file))
    try:
        root = etree.fromstring(raw, etree.XMLParser(**SAFE))
    except etree.XMLSyntaxError as error:
        raise BadFile(fault("imports.bad_xml", file, error.lineno or 1)) from error
    except (ValueError, LookupError) as error:  # an encoding that nobody knows
        raise BadFile(fault("imports.bad_xml", file, 1)) from error
    if root.getroottree().docinfo.doctype:
        raise BadFile(fault("imports.doctype", file))
    return root


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    name = element.tag
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """The children of that local name, in whatever namespace."""
    return (child for child in element if local_name(child) == name)


def child(element: etree._Element, name: str) -> etree._Element | None:
    """The first child of that local name."""
    return next(children(element, name), None)


def text_of(element: etree._Element | None) -> str:
    """All text inside an element, however it is nested."""
    return "" if element is None else "".join(element.itertext())


def text_at(element: etree._Element, *names: str) -> str:
    """The text at a path of local names, without blanks around it; "" when it is not there."""
    found: etree._Element | None = element
    for name in names:
        found = None if found is None else child(found, name)
    return text_of(found).strip()


def _begin(start: bytes) -> int:
    found = _PROLOG.match(start)
    return found.end() if found else 0


def _unmarked(raw: bytes) -> bytes:
    """The beginning as far as ASCII tells it: UTF-16 loses the zeros between its letters."""
    start = raw[:_START]
    for mark in _MARKS:
        start = start.removeprefix(mark)
    return start.replace(b"\0", b"") if b"\0" in start else start
