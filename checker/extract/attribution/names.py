"""Names of people and bodies in an article: found by their capitals, sorted by kind, and led back to their fullest form."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from checker.extract.attribution.lexicon import plural
from checker.extract.language import Prose
from checker.reading import Name
from checker.rulebook import Rulebook
from checker.rulebook.attribution import SourceRule
from checker.rulebook.names import Aliases, NameWords, Outlets, Parties

Kind = Literal["person", "body", "place", "unknown"]

_CAPITAL = (
    r"(?:(?:[A-Z]\.){2,}[A-Z]?|(?:(?:al|el|ad|an|as|ash|at|ul)-|d['\u2019]|O['\u2019])?"
    r"[A-Z\u00c0-\u00de][\w]*(?:['\u2019-]?[A-Za-z\u00c0-\u00ff][\w]*)*)"
)
_JOINT = re.compile(rf"[ ](?:of|for|on|and|&)(?:[ ]the)?[ ](?={_CAPITAL})")
_FINAL_STOP = re.compile(r"\.[A-Z]\.$|\b(?:Jr|Sr|Inc|Ltd|Corp|Co)\.$")
_ACRONYM = re.compile(r"[ ]?\(([A-Z][A-Za-z.&-]{1,9})\)")
_AGE = re.compile(r",[ ]\d{1,2}[,.]")
_ALSO_NAMES = frozenset("Will May April June Mark Jan Grant".split())
_PLACING = frozenset("in at near from outside around across of to toward towards inside over through off into on".split())
_FEMALE = frozenset("mrs ms miss lady queen spokeswoman sister congresswoman chairwoman dame princess".split())
_MALE = frozenset("mr sir lord king pope father congressman brother prince".split())
LONGEST_NAME = 9
"""A name has at most so many words behind its first."""

FARTHEST = 120
"""So many names back is as far as an anaphor reaches."""


@dataclass(frozen=True, eq=False)
class NameBook:
    """The names rules, compiled.

    Attributes:
        classes: words by class.
        aliases, outlets: lower case form -> canonical name; people: the canonical names that are people's.
        parties: party, words that mark it, id of the rule.
        nouns: nouns of sources, which at the start of a sentence look like names ("Doctors said").
        pattern: finds capitalised sequences, particles included.
    """

    classes: Mapping[str, frozenset[str]]
    aliases: Mapping[str, str]
    outlets: Mapping[str, str]
    parties: tuple[tuple[str, re.Pattern[str], str], ...]
    people: frozenset[str]
    nouns: frozenset[str]
    pattern: re.Pattern[str]

    @classmethod
    def of(cls, rulebook: Rulebook) -> NameBook:
        """Compiles `rules/names/`."""
        classes: dict[str, frozenset[str]] = {}
        aliases: dict[str, str] = {}
        outlets: dict[str, str] = {}
        parties: list[tuple[str, re.Pattern[str], str]] = []
        for rule in rulebook.names.values():
            if isinstance(rule, NameWords):
                classes[rule.of] = classes.get(rule.of, frozenset()) | frozenset(rule.words)
            elif isinstance(rule, Parties):
                for party, words in rule.parties.items():
                    parties.append((party, re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})\b"), rule.id))
            else:
                table = outlets if isinstance(rule, Outlets) else aliases
                for canonical, forms in rule.names.items():
                    for form in (canonical, *forms):
                        table[form.lower()] = canonical
        people = frozenset(name for rule in rulebook.names.values() if isinstance(rule, Aliases) and rule.of == "person" for name in rule.names)
        nouns = {noun.lower() for rule in rulebook.attribution.values() if isinstance(rule, SourceRule) for noun in rule.nouns}
        nouns |= {plural(noun) for noun in nouns}
        particles = "|".join(map(re.escape, sorted(classes.get("particle", ()), key=lambda word: (-len(word), word)))) or "de"
        more = rf"(?:[ ](?:(?:{particles})[ ])?{_CAPITAL}(?:\.(?=[ ]))?){{0,{LONGEST_NAME}}}"
        return cls(classes, aliases, outlets, tuple(parties), people, frozenset(nouns), re.compile(rf"{_CAPITAL}(?:\.(?=[ ]))?{more}"))

    def party(self, source: str) -> tuple[str | None, str | None]:
        """The belligerent that a source of this name speaks for, and the rule that says so."""
        return next(((party, id) for party, words, id in self.parties if words.search(source)), (None, None))


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands: offsets, form, kind, the titles before it, and whether a preposition of place precedes it."""

    start: int
    end: int
    name: str
    kind: Kind
    titles: str | None
    placed: bool


@dataclass(slots=True)
class Entity:
    """One person or body of an article."""

    kind: Kind
    sex: str


class Names:
    """All names of one article, by offset and by form."""

    def __init__(self, prose: Prose, book: NameBook) -> None:
        self.book = book
        self.mentions: list[Mention] = []
        self._acronyms: dict[str, str] = {}
        self._read(prose)
        self.mentions.sort(key=lambda mention: mention.start)
        self._starts = [mention.start for mention in self.mentions]
        self.shared: frozenset[str] = frozenset()
        self._fullest = self._index()
        self._entities: dict[str, Entity] = {}
        for mention in self.mentions:
            self._enter(mention)

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin in `[start, end)`."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def back(self, before: int) -> Iterator[Mention]:
        """The mentions before an offset, the nearest first; not farther than `FARTHEST` of them."""
        at = bisect_left(self._starts, before)
        return reversed(self.mentions[max(0, at - FARTHEST) : at])

    def full(self, name: str) -> str:
        """The fullest form within the article of a name as it stands somewhere."""
        bare = name.replace(".", "")
        full = self._acronyms.get(name) or self._acronyms.get(bare) or self._fullest.get(name) or name
        return self.book.aliases.get(full.lower(), full)

    def kind(self, canonical: str) -> Kind:
        """What the name stands for, from all its mentions."""
        entity = self._entities.get(canonical)
        return entity.kind if entity else "unknown"

    def sex(self, canonical: str) -> str:
        """f or m where a given name or a title tells, else empty."""
        entity = self._entities.get(canonical)
        return entity.sex if entity else ""

    def listed(self) -> tuple[Name, ...]:
        """Every mention with its canonical form, in text order."""
        out = []
        for mention in self.mentions:
            full = self.full(mention.name) if mention.kind != "place" else mention.name
            kind = self.kind(full)
            out.append(Name(mention.start, mention.end, mention.name, full, mention.kind if kind == "unknown" else kind, mention.titles))
        return tuple(out)

    def _read(self, prose: Prose) -> None:
        text = prose.text
        for sentence in prose.sentences:
            at = sentence.start
            while match := self.book.pattern.search(text, at, sentence.end):
                start, end = match.span()
                at = max(end, self._one(text, start, end, sentence.start, sentence.end))

    def _one(self, text: str, start: int, end: int, first: int, last: int) -> int:
        """Reads one capitalised sequence; returns where the next may begin."""
        words = text[start:end].split(" ")
        start += self._drop_common(words)
        named = start + self._drop_titles(words)
        if not words or self._no_name(words, start == first):
            return end
        kind = self._kind(words, named > start, text, end, last)
        if kind == "body":
            named = start if named - start < 30 else named
            end = self._whole_body(text, end, last)
        name = _bare(text[named:end])
        if name[-1:] in ".'\u2019" and not _FINAL_STOP.search(name):
            name = name[:-1]
        if not name or name in self.book.classes["common"]:
            return end
        acronym = _ACRONYM.match(text, end, last)
        if acronym and " " in name and kind != "person":
            self._acronyms[acronym[1]] = name
            kind = "body"
        elif name in self.book.classes["place"]:
            kind = "place"
        before = text[max(first, start - 12) : start].split()
        placed = kind == "unknown" and bool(before) and before[-1].lower() in _PLACING
        titles = text[start:named].strip() or self._role_before(text, start, first)
        self.mentions.append(Mention(named, named + len(name), name, kind, titles, placed))
        return end

    def _drop_common(self, words: list[str]) -> int:
        """Drops the words of a sentence's start that are no names; returns how many characters they took."""
        dropped = 0
        while words and words[0] in self.book.classes["common"] and not (len(words) > 1 and words[0] in _ALSO_NAMES):
            dropped += len(words.pop(0)) + 1
        return dropped

    def _drop_titles(self, words: list[str]) -> int:
        """Drops titles, demonyms, and the country or body that a title stands behind; returns how many characters they took."""
        classes = self.book.classes
        dropped = 0
        while (
            len(words) > 1
            and (words[0] in classes["title"] or (len(words) > 2 and words[0].lower() in classes["role"]) or _bare(words[0]) in classes["demonym"])
            and words[-1] not in classes["body"]
        ):
            dropped += len(words.pop(0)) + 1
        while len(words) > 2 and f"{words[0]} {words[1]}" in classes["place"] and _bare(words[-1]) not in classes["body"]:
            dropped += len(words.pop(0)) + len(words.pop(0)) + 2
        for at in range(len(words) - 2, -1, -1):
            if words[at] in classes["title"] and _bare(words[-1]) not in classes["body"]:
                dropped += sum(len(word) + 1 for word in words[: at + 1])
                del words[: at + 1]
                break
        if len(words) > 2 and words[0] in classes["place"] and (words[1] in classes["female"] or words[1] in classes["male"]):
            dropped += len(words.pop(0)) + 1
        return dropped

    def _no_name(self, words: list[str], at_start: bool) -> bool:
        """A title without a name, a demonym, or a noun with the capital of a sentence's start."""
        classes = self.book.classes
        if _bare(words[-1]) in classes["title"] and words[-1] not in _ALSO_NAMES:
            return True
        return len(words) == 1 and (_bare(words[0]) in classes["demonym"] or (at_start and words[0].lower() in self.book.nouns))

    def _role_before(self, text: str, start: int, first: int) -> str | None:
        """A lower-case role noun right before a name: "spokesman Ivan Petrov"."""
        before = text[max(first, start - 40) : start].split()
        return before[-1] if before and before[-1] in self.book.classes["role"] else None

    def _whole_body(self, text: str, end: int, last: int) -> int:
        """A body's name goes on over "of", "for the" and "and" to the next capitals."""
        for _ in range(3):
            joint = _JOINT.match(text, end, last)
            more = self.book.pattern.match(text, joint.end(), last) if joint else None
            if more is None or more[0].split(" ")[0] in self.book.classes["common"]:
                return end
            end = more.end()
        return end

    def _kind(self, words: list[str], titled: bool, text: str, end: int, last: int) -> Kind:
        classes = self.book.classes
        low = _bare(" ".join(words).lower())
        if low in self.book.outlets or low in self.book.aliases:
            return "body" if self.book.aliases.get(low, "") not in self.book.people else "person"
        if titled or words[0] in classes["female"] or words[0] in classes["male"] or _AGE.match(text, end, last):
            return "body" if _bare(words[-1]) in classes["body"] and not titled else "person"
        if any(_bare(word) in classes["body"] for word in words):
            return "body"
        if len(words) > 1 and _bare(words[-1]) in classes["place"]:
            return "place"
        if len(words) == 1 and words[0].replace(".", "").isupper() and len(words[0]) > 1:
            return "body"
        return "unknown"

    def _index(self) -> dict[str, str]:
        """Short form -> fullest form: surname, last two words; the longest form that begins alike wins."""
        fullest: dict[str, str] = {}
        bodies: dict[str, str] = {}
        given: dict[str, set[str]] = {}
        classes = self.book.classes
        for mention in self.mentions:
            words = mention.name.split(" ")
            if len(words) > 1 and mention.kind == "body":
                for word in words:
                    if word in self.book.classes["body"]:
                        bodies.setdefault(word, mention.name)
            if len(words) < 2 or mention.kind in ("place", "body"):
                continue
            if words[0] in classes["place"] and not (words[0] in classes["female"] or words[0] in classes["male"]):
                continue  # "In Wisconsin Ada said"
            given.setdefault(words[-1], set()).add(words[0])
            for size in range(1, min(len(words), 4)):
                tail = " ".join(words[-size:])
                held = fullest.get(tail)
                if held is None or (len(held) < len(mention.name) and held.split(" ")[0] == words[0]):
                    fullest[tail] = mention.name
        self.shared = frozenset(surname for surname, firsts in given.items() if len(firsts) > 1)
        return bodies | fullest

    def _enter(self, mention: Mention) -> None:
        full = self.full(mention.name)
        kind: Kind = "body" if full in self._acronyms.values() else mention.kind
        entity = self._entities.get(full)
        if entity is None:
            self._entities[full] = Entity(kind, self._sex(full, mention.titles))
            return
        if kind == "person" or entity.kind == "unknown":
            entity.kind = kind
        entity.sex = entity.sex or self._sex(full, mention.titles)

    def _sex(self, canonical: str, titles: str | None) -> str:
        words = frozenset((titles or "").lower().replace(".", "").split())
        if words & _FEMALE:
            return "f"
        if words & _MALE:
            return "m"
        given = canonical.split(" ")[0]
        return "f" if given in self.book.classes["female"] else "m" if given in self.book.classes["male"] else ""


def _bare(name: str) -> str:
    return name[:-2] if name[-2:] in ("'s", "\u2019s") else name
