"""Names of people and bodies in an article: found by their capitals, sorted by kind, and led back to their fullest form."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import compress
from operator import itemgetter
from typing import NamedTuple

from checker.extract.attribution.namebook import CAPITAL, Kind, NameBook, trimmed
from checker.extract.language import Prose
from checker.reading import Name

_JOINT = re.compile(rf"[ ](?:of|for|on|and|&)(?:[ ]the)?[ ](?={CAPITAL})")
_ACRONYM = re.compile(r"[ ]?\(([A-Z][A-Za-z.&-]{1,9})\)")
_AGE = re.compile(r",[ ]\d{1,2}(?:[,;]\s|\.)")
_OWNERS = re.compile(r"(?:[A-Z][\w.-]* )*[A-Z][\w.-]*(?:['’]s|s['’]) $")
LONGEST_OWNERS = 60
"""Characters before the name of a body that may say whose it is."""
_BEFORE_HYPHEN = tuple("al el ad an as ash at ul".split())
LONGEST_SMALL = max(map(len, _BEFORE_HYPHEN))
_PLACING = frozenset("in at near from outside around across of to toward towards inside over through off into on".split())
_FEMALE = frozenset("mrs ms miss lady queen spokeswoman sister congresswoman chairwoman dame princess".split())
_MALE = frozenset("mr sir lord king pope father congressman brother prince".split())
LONGEST_PERSON = 6
"""A run of more capitals is a headline, to which no surname leads back."""

SMALL_WORD = 4
"""Words of up to so many letters ("with") stay small in a headline of capitals."""

_DATELINE = re.compile(
    r"[A-Z][A-Z .'\u2019-]{2,}(?:, [^\n\u2013\u2014-]{1,40})?(?: ?\([^)\n]{1,30}\))? ?(?:--?|[\u2013\u2014]) "
    r"|(?:[A-Z][\w .,'\u2019-]{0,40})?\([A-Z][^)\n]{0,30}\) ?(?:--?|[\u2013\u2014])"
    r"|[A-Z][\w .,'\u2019]{0,40}, [A-Z][a-z]{2,8}\.? \d{1,2} ?(?:--?|[\u2013\u2014]) "
    r"|[A-Z][A-Z '\u2019-]{3,}: (?=[A-Z])"
)
LEADING = 6
"""A dateline opens one of the first so many sentences."""
SHORTEST_TITLE = 4
"""A headline of fewer long words may be a name and nothing else."""
LONGEST_DATELINE = 100

REACH = 40
"""Characters before a name within which the word before it is looked for."""

FARTHEST = 120
"""So many names back is as far as an anaphor reaches."""


class Mention(NamedTuple):
    """A name where it stands: offsets, form, kind, the titles before it, and whether a preposition of place precedes it."""

    start: int
    end: int
    name: str
    kind: Kind
    titles: str | None
    placed: bool


@dataclass(slots=True)
class Entity:
    """One person or body of an article, and the titles that stand before the name."""

    kind: Kind
    titles: list[str]


def of_whom(text: str, mention: Mention) -> str:
    """ "The Railway Workers' Union", then "the union": whose it is belongs to the name of a body that has no more than that one word."""
    owners = _OWNERS.search(text, max(0, mention.start - LONGEST_OWNERS), mention.start) if " " not in mention.name else None
    return owners[0].removeprefix("The ") if owners else ""


def title_end(prose: Prose) -> int:
    """Where a headline in Title Case, or a first sentence that is one, ends; 0 where the article has none such."""
    if not prose.sentences:
        return 0
    first, last = prose.ranges[0]
    words = [word for word in prose.words[first:last] if word[0].isalpha() and len(word) > SMALL_WORD]
    return prose.sentences[0].end if len(words) >= SHORTEST_TITLE and all(word[0].isupper() for word in words) else 0


def after_dateline(prose: Prose, sentence: int) -> int:
    """Where a sentence begins behind the town, the date and the wire that head a story: "ORSA, May 3 (Bay Wire) - "."""
    start = prose.sentences[sentence].start
    heads = sentence < LEADING and prose.sentences[sentence].section != "headline"
    found = _DATELINE.match(prose.text, start, start + LONGEST_DATELINE) if heads else None
    return found.end() if found else start


LONGEST_ACRONYM = 6


class Names:
    """All names of one article, by offset and by form."""

    def __init__(self, prose: Prose, book: NameBook) -> None:
        self.book = book
        self._prose = prose
        self._acronyms: dict[str, str] = {}
        self._full: dict[str, str] = {}

    @cached_property
    def mentions(self) -> list[Mention]:
        """Every mention in text order, read when first asked for: many an article attributes no figure to a name."""
        found: list[Mention] = []
        self._read(found)
        # "Storm Hits Ferry Board's Plans For Winter Sailings" is a headline, not a body
        found = [mention for mention in found if mention.start >= self._title_end or mention.name.count(" ") < LONGEST_PERSON]
        found.sort(key=itemgetter(0))
        self._spell_out(found)
        return found

    @cached_property
    def _title_end(self) -> int:
        return title_end(self._prose)

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    @property
    def shared(self) -> frozenset[str]:
        """The surnames that several people bear."""
        return self._forms[1]

    @cached_property
    def _entities(self) -> dict[str, Entity]:
        """Every person and body by canonical name."""
        mentions = self.mentions
        expanded = frozenset(self._acronyms.values())
        entities: dict[str, Entity] = {}
        for mention in mentions:
            full = self.full(mention.name)
            kind: Kind = "body" if full in expanded else mention.kind
            entity = entities.get(full)
            if entity is None:
                entity = entities[full] = Entity(kind, [])
            elif kind == "person" or entity.kind == "unknown":
                entity.kind = kind
            if mention.titles:
                entity.titles.append(mention.titles)
        return entities

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin in `[start, end)`."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def back(self, before: int) -> Iterator[Mention]:
        """The mentions before an offset, the nearest first; not farther than `FARTHEST` of them."""
        at = bisect_left(self._starts, before)
        return reversed(self.mentions[max(0, at - FARTHEST) : at])

    def full(self, name: str) -> str:
        """The fullest form within the article of a name as it stands somewhere."""
        held = self._full.get(name)
        if held is None:
            fullest, _ = self._forms
            full = self._acronyms.get(name) or self._acronyms.get(name.replace(".", "")) or fullest.get(name) or name
            held = self._full[name] = self.book.aliases.get(full.lower(), full)
        return held

    def kind(self, canonical: str) -> Kind:
        """What the name stands for, from all its mentions."""
        entity = self._entities.get(canonical)
        return entity.kind if entity else "unknown"

    def sex(self, canonical: str) -> str:
        """f or m where a given name or a title tells, else empty."""
        entity = self._entities.get(canonical)
        return self._sex(canonical, entity.titles) if entity else ""

    def listed(self) -> tuple[Name, ...]:
        """Every mention with its canonical form, in text order."""
        out = []
        for mention in self.mentions:
            full = self.full(mention.name) if mention.kind != "place" else mention.name
            kind = self.kind(full)
            out.append(Name(mention.start, mention.end, mention.name, full, mention.kind if kind == "unknown" else kind, mention.titles))
        return tuple(out)

    def _read(self, out: list[Mention]) -> None:
        prose = self._prose
        text, match = prose.text, self.book.pattern.match
        common = self.book.classes["common"]
        starts = sorted([*compress(prose.starts, prose.capital), *self._hyphenated()])
        for index, sentence in enumerate(prose.sentences):
            at = after_dateline(prose, index)
            for start in starts[bisect_left(starts, at) : bisect_left(starts, sentence.end)]:
                if start < at:
                    continue
                run = match(text, start, sentence.end)
                if run and run[0] not in common:
                    at = self._one(text, start, run.end(), sentence.start, sentence.end, out)

    def _hyphenated(self) -> Iterator[int]:
        """Where small words stand that a hyphen joins to a name: "al-Amin"."""
        prose = self._prose
        for hyphen in re.finditer("-", prose.text):
            end = hyphen.start()
            if prose.text.endswith(_BEFORE_HYPHEN, max(0, end - LONGEST_SMALL), end):
                i = prose.token_at(end - 1)
                if prose.ends[i] == end and prose.words[i] in _BEFORE_HYPHEN:
                    yield prose.starts[i]

    def _one(self, text: str, start: int, end: int, first: int, last: int, out: list[Mention]) -> int:
        """Reads one capitalised sequence; returns where the next may begin."""
        parted = self.book.part(text[start:end], start == first)
        if parted is None:
            return end
        start, named, name, kind = start + parted.start, start + parted.named, parted.name, parted.kind
        if not parted.listed and text.startswith(", ", end) and _AGE.match(text, end, last):
            kind = "body" if parted.body and named == start else "person"
        if kind == "body":
            named = start if named - start < 30 else named
            end = self._whole_body(text, end, last)
            name = trimmed(text[named:end])
        if not name or name in self.book.classes["common"]:
            return end
        acronym = _ACRONYM.match(text, end, last) if text.startswith((" (", "("), end) else None
        if acronym and " " in name and kind != "person":
            self._acronyms[acronym[1]] = name
            kind = "body"
        elif name in self.book.classes["place"]:
            kind = "place"
        before = _last_word(text[max(first, start - REACH) : start])
        placed = kind == "unknown" and before.lower() in _PLACING
        role = before if before in self.book.classes["role"] else None  # "spokesman Ivan Petrov"
        out.append(Mention(named, named + len(name), name, kind, text[start:named].strip() or role, placed))
        return end

    def _spell_out(self, mentions: list[Mention]) -> None:
        """Leads an acronym that no bracket explains back to the one body whose initials it is: "RSN", the Red Shield Network."""
        short = {m.name for m in mentions if m.name.isupper() and m.name.isalpha() and 3 <= len(m.name) <= LONGEST_ACRONYM} - self._acronyms.keys()
        if not short:
            return
        spelled: dict[str, set[str]] = {}
        for mention in mentions:
            if " " in mention.name and mention.kind in ("body", "unknown") and not mention.name.isupper():
                spelled.setdefault("".join(word[0] for word in mention.name.split(" ") if word[0].isupper()), set()).add(mention.name)
        self._acronyms.update((name, next(iter(spelled[name]))) for name in sorted(short) if len(spelled.get(name, ())) == 1)

    def _whole_body(self, text: str, end: int, last: int) -> int:
        """A body's name goes on over "of", "for the" and "and" to the next capitals."""
        for _ in range(3):
            joint = _JOINT.match(text, end, last)
            more = self.book.pattern.match(text, joint.end(), last) if joint else None
            if more is None or more[0].split(" ")[0] in self.book.classes["common"]:
                return end
            end = more.end()
        return end

    @cached_property
    def _forms(self) -> tuple[dict[str, str], frozenset[str]]:
        """Short form -> fullest form: surname, last two words; the longest form that begins alike wins. With it the surnames of several people."""
        fullest: dict[str, str] = {}
        bodies: dict[str, str] = {}
        given: dict[str, set[str]] = {}
        classes = self.book.classes
        for mention in self.mentions:
            if mention.start < self._title_end:
                continue  # "Storm Hits Ferry Board's Plans": capitals that name nobody
            words = mention.name.split(" ")
            if len(words) > 1 and mention.kind == "body":
                for word in words:
                    if word in self.book.classes["body"]:
                        bodies.setdefault(word, mention.name)
            if not 2 <= len(words) <= LONGEST_PERSON or mention.kind in ("place", "body"):
                continue
            if words[0] in classes["place"] and not (words[0] in classes["female"] or words[0] in classes["male"]):
                continue  # "In Wisconsin Ada said"
            given.setdefault(words[-1], set()).add(words[0])
            for size in range(1, min(len(words), 4)):
                tail = " ".join(words[-size:])
                held = fullest.get(tail)
                if held is None or (len(held) < len(mention.name) and held.split(" ")[0] == words[0]):
                    fullest[tail] = mention.name
        return bodies | fullest, frozenset(surname for surname, firsts in given.items() if len(firsts) > 1)

    def _sex(self, canonical: str, titles: list[str]) -> str:
        for title in titles:
            words = frozenset(title.lower().replace(".", "").split())
            if words & _FEMALE:
                return "f"
            if words & _MALE:
                return "m"
        given = canonical.split(" ")[0]
        return "f" if given in self.book.classes["female"] else "m" if given in self.book.classes["male"] else ""


def _last_word(text: str) -> str:
    words = text.rsplit(None, 1)
    return words[-1] if words else ""
