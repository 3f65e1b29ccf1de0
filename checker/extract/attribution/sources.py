"""From the words of a source to who it is: canonical name, type, person and body apart."""

from __future__ import annotations

from checker.article import Span
from checker.claim import Attribution, SourceType
from checker.extract.attribution.events import Event
from checker.extract.attribution.lexicon import Lexicon
from checker.extract.attribution.names import Entity, Names
from checker.extract.language import Prose

Tokens = tuple[int, int]


class Sources:
    """Resolves the sources of one article."""

    def __init__(self, prose: Prose, lexicon: Lexicon, names: Names) -> None:
        self.prose = prose
        self.lexicon = lexicon
        self.names = names

    def attribution(self, event: Event, continued: bool) -> Attribution:
        """The attribution that an event gives to the figures that it covers."""
        prose = self.prose
        cue = Span(prose.starts[event.cue[0]], prose.ends[event.cue[1] - 1])
        if event.source is None:
            return Attribution(source_type="anonymous", cue=event.lemma, continued=continued, cue_span=cue, rule=event.rule)
        span = Span(prose.starts[event.source[0]], prose.ends[event.source[1] - 1])
        text = prose.text[span.start : span.end]
        source, kind, speaker, office = self._resolve(event.source, text, span)
        via = self._text(event.via) if event.via else None
        return Attribution(
            source=source,
            source_text=text,
            source_type=kind,
            speaker=speaker,
            office=office,
            cue=event.lemma,
            continued=continued,
            via=self.names.book.outlets.get(via.lower()) if via else None,
            party=self.names.book.party(source),
            source_span=span,
            cue_span=cue,
            rule=event.rule,
        )

    def _text(self, tokens: Tokens) -> str:
        return self.prose.text[self.prose.starts[tokens[0]] : self.prose.ends[tokens[1] - 1]]

    def _resolve(self, tokens: Tokens, text: str, span: Span) -> tuple[str, SourceType, str | None, str | None]:
        lower = text.lower()
        if lower in ("he", "she"):
            entity = self._person(span.start, "f" if lower == "she" else "m")
            return (entity.canonical, "named", entity.canonical, None) if entity else (text, "named", None, None)
        if lower in ("i", "we"):
            return text, "named", None, None
        inside = [found for found in self.names.found if span.start <= found[0] < span.end]
        people = [found for found in inside if found[3] == "person"]
        bodies = [found for found in inside if found[3] == "body"]
        unknown = [found for found in inside if found[3] == "unknown"]
        head = self._head(tokens)
        kind = self.lexicon.types.get(head, "named" if inside else "anonymous")
        if people:
            full = self.names.full(people[-1][2])
            return full, "named", full, self.names.full(bodies[0][2]) if bodies else None
        if unknown and unknown[-1][1] == span.end:
            full = self.names.full(unknown[-1][2])
            return full, "named", None, None
        if bodies and bodies[0][0] == span.start:
            return self.names.full(bodies[0][2]) if bodies[0][1] >= span.end - 1 else text, kind, None, self.names.full(bodies[0][2])
        return text, kind, None, None

    def _head(self, tokens: Tokens) -> str:
        at = tokens[0]
        links = self.lexicon.words["link"]
        while at < tokens[1] and self.prose.lower[at] not in links:
            at += 1
        return self.prose.lower[max(tokens[0], at - 1)]

    def _person(self, before: int, sex: str) -> Entity | None:
        for start, _, name, kind, _ in reversed(self.names.found):
            if start < before and kind in ("person", "unknown"):
                entity = self.names.entities.get(self.names.full(name))
                if entity and entity.kind != "body" and entity.sex in (sex, ""):
                    return entity
        return None
