"""The numbered items of the first screen: findings with one cause are one item, said in a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.finding import Finding, Location
from checker.report.wording import NOBODY, Quoter, day, listed, outlet, who_says

# For these and for agreement the places alone tell an editor what is wrong; every other check needs its message to be understood.
_TOLD_BY_PLACES = frozenset({"name-spelled-two-ways"})
_NO_SOURCE = frozenset({"unattributed-figure", "anonymous-only"})
_MOST_PLACES = 4
_MOST_UNSOURCED = 8
_MOST_PRINTERS = 3


@dataclass(frozen=True)
class Item:
    """One line of the report: `number` runs through the report, `findings` are those it stands for."""

    number: int
    title: str
    text: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Items:
    """The items of one article, or of the whole report: errors to fix, warnings to check, notes."""

    fix: tuple[Item, ...]
    check: tuple[Item, ...]
    notes: tuple[Item, ...]

    @property
    def heading(self) -> str:
        """ "2 to fix, 3 to check"."""
        if not self.fix and not self.check:
            return "nothing to fix, nothing to check"
        return f"{len(self.fix) or 'nothing'} to fix, {len(self.check) or 'nothing'} to check"


def make_items(findings: Sequence[Finding], quoter: Quoter) -> Items:
    """Items of `findings`, not numbered yet: errors, warnings and notes, each in the order of the findings."""
    made = {
        severity: tuple(_item(group, quoter) for group in _groups(finding for finding in findings if finding.severity == severity))
        for severity in ("error", "warning", "note")
    }
    return Items(made["error"], made["warning"], made["note"])


def numbered(sections: Iterable[Items]) -> list[Items]:
    """The same items with numbers that run on: first over what is to fix and to check, then over the notes."""
    urgent = notes = 0
    out = []
    for items in sections:
        fix = _numbers(items.fix, urgent)
        check = _numbers(items.check, urgent + len(fix))
        urgent += len(fix) + len(check)
        out.append(Items(fix, check, items.notes))
    for i, items in enumerate(out):
        out[i] = replace(items, notes=_numbers(items.notes, urgent + notes))
        notes += len(items.notes)
    return out


def _numbers(items: Sequence[Item], behind: int) -> tuple[Item, ...]:
    return tuple(replace(item, number=behind + n) for n, item in enumerate(items, 1))


def _groups(findings: Iterable[Finding]) -> Iterator[tuple[Finding, ...]]:
    """Findings about a missing source are one item as long as they share the hint; every other finding is its own."""
    groups: dict[object, list[Finding]] = {}
    for n, finding in enumerate(findings):
        alike = finding.check in _NO_SOURCE and finding.severity != "note"
        key = (finding.check, finding.primary.document, finding.hint) if alike else n
        groups.setdefault(key, []).append(finding)
    return (tuple(group) for group in groups.values())


def _item(group: tuple[Finding, ...], quoter: Quoter) -> Item:
    first = group[0]
    if len(group) > 1 or first.check in _NO_SOURCE:
        places = [place for finding in group for place in (finding.primary, *finding.related)]
        told = ", ".join(f"{_quoted(place, quoter)} (line {place.line})" for place in places[:_MOST_UNSOURCED])
        text = f"{told} and {len(places) - _MOST_UNSOURCED:,} more." if len(places) > _MOST_UNSOURCED else f"{told}."
    elif first.severity != "note" and ((first.family == "agreement" and (first.related or not first.message)) or first.check in _TOLD_BY_PLACES):
        text = _places(first, quoter)
    else:
        text = _sentence(first.message)
        if "line " not in text:
            text = f"Line {first.primary.line}: {text}" if first.primary.text in text else f"{_places(first, quoter)} {text}"
    if first.hint:
        text += f" {first.hint}"
    return Item(0, first.title.rstrip(".:") + ("" if first.title.endswith(("?", "!")) else "."), text, group)


def _places(finding: Finding, quoter: Quoter) -> str:
    """Where it stands and what it stands against; places that say the same in the same words are said once."""
    home = finding.primary.document
    said: dict[tuple[str, str], dict[str, list[int]]] = {}
    for place in _widest((finding.primary, *finding.related)):
        source = _source(place, quoter) if place.value is not None else ""
        lines = said.setdefault((_quoted(place, quoter), source), {}).setdefault(_printer(place, home), [])
        if place.line not in lines:
            lines.append(place.line)
    parts = [f"{_joined(printers)} {words}{f' ({source})' if source else ''}" for (words, source), printers in said.items()]
    more = len(parts) - _MOST_PLACES
    if more > 0:
        parts = [*parts[:_MOST_PLACES], f"{more:,} more"]
    text = "; ".join(parts)
    return f"{text[:1].upper()}{text[1:]}."


def _widest(places: Sequence[Location]) -> list[Location]:
    """The places without those that lie within another one, in the order given."""
    reach: dict[str, Location] = {}
    within: set[tuple[str, int, int]] = set()
    for place in sorted(places, key=lambda place: (place.document, place.start, -place.end)):
        widest = reach.get(place.document)
        if widest is None or place.end > widest.end:
            reach[place.document] = place
        elif (place.start, place.end) != (widest.start, widest.end):
            within.add((place.document, place.start, place.end))
    return [place for place in places if (place.document, place.start, place.end) not in within]


def _joined(printers: Mapping[str, Sequence[int]]) -> str:
    """ "line 9", "Delta Wire, 9 Mar 2026, lines 1 and 3", several of them with "and" between."""
    wheres = [f"{printer}{'lines' if len(lines) > 1 else 'line'} {listed(map(str, lines))}" for printer, lines in printers.items()]
    more = len(wheres) - _MOST_PRINTERS
    if more > 0:
        wheres = [*wheres[:_MOST_PRINTERS], f"{more} more"]
    return f"{' and '.join(wheres)}:" if len(wheres) > 1 else wheres[0]


def _printer(place: Location, home: str) -> str:
    """Who printed it and when, as it stands before the line; empty for the article at hand."""
    if place.document == home:
        return ""
    return f"{outlet(place)}{f', {day(place.published)}' if place.published else ''}, "


def _source(place: Location, quoter: Quoter) -> str:
    claim = quoter.claim(place)
    source = who_says(claim) if claim else place.source or ""
    return "" if source == NOBODY else source


def _quoted(place: Location, quoter: Quoter) -> str:
    """The words of a place in quotation marks; a bracket that they open is closed where the text closes it right behind them."""
    words = quoter.words(place)
    if words.count("(") > words.count(")") and f"{words})" in place.sentence:
        words += ")"
    return f'"{words}"'


def _sentence(message: str) -> str:
    text = message.strip()
    return text if text.endswith((".", "?", "!")) else f"{text}."
