"""Names of people and bodies in an article: found by their capitals, sorted by kind, and led back to their fullest form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from checker.extract.language import Prose
from checker.reading import Name
from checker.rulebook import Rulebook
from checker.rulebook.names import Aliases, NameWords, Outlets, Parties

Kind = Literal["person", "body", "place", "unknown"]

_CAPITAL = r"(?:(?:al|el|ad|an|as|ash|at|ul)-|d['\u2019]|O['\u2019])?[A-Z\u00c0-\u00de][\w]*(?:['\u2019.-]?[A-Za-z\u00c0-\u00ff][\w]*)*"
_LINK = r"(?:de la|de los|van der|van den|bin|ibn|bint|abu|ben|de|del|della|di|da|dos|du|la|le|van|von|zu|ter|el|al|y)"
_WORD = re.compile(rf"{_CAPITAL}\.?")
_NAME = re.compile(rf"{_CAPITAL}(?:\.(?=[ ]))?(?:[ ](?:{_LINK}[ ])?{_CAPITAL}(?:\.(?=[ ]))?){{0,9}}")
_OF = re.compile(rf"[ ](?:of|for|on)(?:[ ]the)?[ ](?={_CAPITAL})")
_AND = re.compile(rf"[ ](?:and|&)[ ](?={_CAPITAL})")
_ACRONYM = re.compile(r"[ ]?\(([A-Z][A-Za-z.&-]{1,9})\)")
_AGE = re.compile(r",[ ]\d{1,2}[,.]")


@dataclass(frozen=True, eq=False)
class NameBook:
    """The names rules, compiled: word classes, aliases (lower case form -> canonical), outlets and parties."""

    classes: Mapping[str, frozenset[str]]
    aliases: Mapping[str, str]
    outlets: Mapping[str, str]
    parties: tuple[tuple[str, re.Pattern[str]], ...]

    @classmethod
    def of(cls, rulebook: Rulebook) -> NameBook:
        """Compiles `rules/names/`."""
        classes: dict[str, frozenset[str]] = {}
        aliases: dict[str, str] = {}
        outlets: dict[str, str] = {}
        parties: list[tuple[str, re.Pattern[str]]] = []
        for rule in rulebook.names.values():
            if isinstance(rule, NameWords):
                classes[rule.of] = classes.get(rule.of, frozenset()) | frozenset(rule.words)
            elif isinstance(rule, Parties):
                for party, words in rule.parties.items():
                    parties.append((party, re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})\b")))
            else:
                table = outlets if isinstance(rule, Outlets) else aliases
                for canonical, forms in rule.names.items():
                    for form in (canonical, *forms):
                        table[form.lower()] = canonical
        return cls(classes, aliases, outlets, tuple(parties))

    def party(self, source: str) -> str | None:
        """The belligerent that a source of this name speaks for, or None."""
        return next((party for party, words in self.parties if words.search(source)), None)


@dataclass(slots=True)
class Entity:
    """One person or body of an article with all its mentions."""

    canonical: str
    kind: Kind
    sex: Literal["f", "m", ""]
    first: int


class Names:
    """All names of one article, by offset and by form."""

    def __init__(self, prose: Prose, book: NameBook) -> None:
        self.book = book
        self.found: list[tuple[int, int, str, Kind, str | None]] = []
        self._acronyms: dict[str, str] = {}
        self._read(prose)
        self.entities: dict[str, Entity] = {}
        self._surnames: dict[str, str] = {}
        self._resolve()

    def _read(self, prose: Prose) -> None:
        text = prose.text
        for sentence in prose.sentences:
            at = sentence.start
            while match := _NAME.search(text, at, sentence.end):
                start, end = match.span()
                at = end
                self._one(text, start, end, sentence.start, sentence.end)

    def _one(self, text: str, start: int, end: int, first: int, last: int) -> None:
        classes = self.book.classes
        words = text[start:end].split(" ")
        common, titles, places = classes["common"], classes["title"], classes["place"]
        while words and words[0] in common and not (len(words) > 1 and words[0] in ("Will", "May", "April", "June", "Mark")):
            start += len(words.pop(0)) + 1
        if not words:
            return
        title_end = start
        while len(words) > 1 and (words[0] in titles or words[0].removesuffix("'s").removesuffix("\u2019s") in classes["demonym"]) and words[-1] not in classes["body"]:
            title_end += len(words.pop(0)) + 1
        name = " ".join(words)
        if len(words) == 1 and (words[0] in titles or words[0] in classes["demonym"] or words[0] in common):
            return
        kind = self._kind(words, title_end > start, text, end, last)
        if kind == "body":
            title_end = start
            joint = _OF.match(text, end, last)
            if joint and (more := _NAME.match(text, joint.end(), last)):
                end = more.end()
            name = text[start:end]
        if name[-2:] in ("'s", "\u2019s"):
            name, end = name[:-2], end - 2
        name = name.rstrip(".'\u2019") if not re.search(r"\.[A-Z]\.$|\b(?:Jr|Sr|Inc|Ltd|Corp|Co)\.$", name) else name
        acronym = _ACRONYM.match(text, end, last)
        if acronym and len(words) > 1:
            self._acronyms[acronym[1]] = name
            kind = "body" if kind == "unknown" else kind
        elif name in places:
            kind = "place"
        self.found.append((title_end, title_end + len(name), name, kind, text[start:title_end].strip() or None))

    def _kind(self, words: list[str], titled: bool, text: str, end: int, last: int) -> Kind:
        classes = self.book.classes
        low = " ".join(words).lower().removesuffix("'s").removesuffix("\u2019s")
        if low in self.book.outlets or low in self.book.aliases and low not in self.book.aliases.values():
            return "body"
        if words[-1].removesuffix("'s").removesuffix("\u2019s") in classes["body"] or (not titled and any(word in classes["body"] for word in words)):
            return "body"
        if titled or words[0] in classes["female"] or words[0] in classes["male"] or _AGE.match(text, end, last):
            return "person"
        if len(words) == 1 and words[0].replace(".", "").isupper() and len(words[0]) > 1:
            return "body"
        return "unknown"

    def _resolve(self) -> None:
        """Fullest forms first: a surname or a bare acronym goes to the form that it is short for."""
        fullest: dict[str, tuple[str, Kind]] = {}
        for _, _, name, kind, _ in self.found:
            words = name.split(" ")
            if len(words) < 2 or kind in ("place", "body"):
                continue
            for tail in (words[-1], " ".join(words[-2:])):
                held = fullest.get(tail)
                if held is None or (tail == words[-1] and len(held[0]) < len(name) and held[0].split(" ")[0] == words[0]):
                    fullest[tail] = (name, kind)
        for start, _, name, kind, titles in self.found:
            canonical, known = self.canonical(name, kind, fullest)
            entity = self.entities.get(canonical)
            sex = self._sex(canonical, titles)
            if entity is None:
                self.entities[canonical] = Entity(canonical, known, sex, start)
            else:
                entity.kind = entity.kind if entity.kind != "unknown" else known
                entity.sex = entity.sex or sex
        self._surnames = {tail: name for tail, (name, _) in fullest.items()}

    def canonical(self, name: str, kind: Kind, fullest: Mapping[str, tuple[str, Kind]]) -> tuple[str, Kind]:
        bare = name.replace(".", "")
        if bare in self._acronyms or name in self._acronyms:
            return self._acronyms.get(name) or self._acronyms[bare], "body"
        if kind == "body":
            return name, kind
        if name in fullest:
            return fullest[name]
        return name, kind

    def _sex(self, canonical: str, titles: str | None) -> Literal["f", "m", ""]:
        first = canonical.split(" ")[0]
        words = set((titles or "").split())
        if words & {"Mrs.", "Mrs", "Ms.", "Ms", "Miss", "Lady", "Queen", "Spokeswoman", "spokeswoman", "Sister"}:
            return "f"
        if words & {"Mr", "Mr.", "Sir", "Lord", "King", "Pope", "Father"}:
            return "m"
        if first in self.book.classes["female"]:
            return "f"
        return "m" if first in self.book.classes["male"] else ""

    def full(self, name: str) -> str:
        """The fullest form within the article of a name as it stands somewhere."""
        bare = name.replace(".", "")
        return self._acronyms.get(name) or self._acronyms.get(bare) or self._surnames.get(name) or name

    def listed(self, prose: Prose) -> tuple[Name, ...]:
        """Every mention with its canonical form, in text order."""
        out = []
        for start, end, name, kind, titles in self.found:
            full = self.full(name) if kind != "place" else name
            entity = self.entities.get(full)
            out.append(Name(start, end, name, full, entity.kind if entity else kind, titles))
        return tuple(out)
