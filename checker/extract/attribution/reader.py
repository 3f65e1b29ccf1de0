"""AttributionReader: fills in who says each figure of an article."""

from __future__ import annotations

from dataclasses import replace
from itertools import compress

from checker.claim import Attribution
from checker.extract.attribution.carry import Carry, Found
from checker.extract.attribution.credits import credits
from checker.extract.attribution.descriptions import Descriptions
from checker.extract.attribution.disputes import mark_disputes
from checker.extract.attribution.event import Event
from checker.extract.attribution.events import Events
from checker.extract.attribution.lexicon import Lexicon
from checker.extract.attribution.namebook import NameBook
from checker.extract.attribution.names import Names
from checker.extract.attribution.polls import Polls
from checker.extract.attribution.sources import Sources
from checker.extract.draft import Draft
from checker.extract.language import Prose
from checker.extract.quotes import find_quotations
from checker.reading import Quotation
from checker.rulebook import Rulebook

_C = "attribution/constructions/"
_SMALL_WORD_ACRONYMS = frozenset("WHO IS CAN DID HAS IF OR AS IT".split())
_LIKE_SMALL_WORDS = _SMALL_WORD_ACRONYMS | {"Will"}
_COUNTING = ("record", "count", "document", "measure", "verify", "tally", "log", "register", "list")
_RELAYING = ("report", "cite", "say", "quote")
_OUTLETS = ("media", "television", "tv", "radio", "agency", "newspaper", "paper", " times", " post", " herald", " journal", " tribune", " gazette")
_OWN = frozenset("its their his her".split())
_CITING = ("cite", "quote")


class AttributionReader:
    """Reads attribution by one rulebook; build it once, use it for many articles."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.lexicon = Lexicon.of(rulebook)
        self.book = NameBook.of(rulebook)

    def read(self, prose: Prose, drafts: list[Draft]) -> tuple[tuple[Quotation, ...], Names]:
        """Fills `attribution`, `quoted` and `disputed` of every draft; returns the article's quotations and names."""
        quotations = find_quotations(prose)
        names = Names(prose, self.book)
        _Filler(_guarded(prose), self.lexicon, names, quotations).fill(drafts)
        mark_disputes(prose, drafts)
        return quotations, names

    def credits(self, prose: Prose) -> tuple[str, ...]:
        """The wire services that the article credits for its text, by canonical name."""
        return credits(prose, self.book)


def _guarded(prose: Prose) -> Prose:
    """The prose with names that would read as small words ("the WHO said", "in Will County") kept apart from them.

    In a run of capitals, and in a headline where every word has one, they are the small words.
    """
    words = prose.words
    if _LIKE_SMALL_WORDS.isdisjoint(compress(words, prose.capital)):
        return prose
    lower = list(prose.lower)
    for i, word in enumerate(words):
        if word in _SMALL_WORD_ACRONYMS:
            named = not any(other.isupper() and len(other) > 1 for other in words[max(0, i - 1) : i] + words[i + 1 : i + 2])
        else:
            named = word == "Will" and i > 0 and not words[i - 1][0].isupper() and words[i + 1 : i + 2] != [] and words[i + 1][0].isupper()
        if named:
            lower[i] = word
    return replace(prose, lower=lower)


class _Filler:
    """The attributions of one article."""

    def __init__(self, prose: Prose, lexicon: Lexicon, names: Names, quotations: tuple[Quotation, ...]) -> None:
        self.prose = prose
        self.lexicon = lexicon
        self.events = Events(prose, lexicon)
        self.carry = Carry(prose, self.events, quotations)
        self.sources = Sources(prose, lexicon, names, self.events, self.carry)
        self.descriptions = Descriptions(prose, lexicon, self.events.phrases)
        self.polls = Polls(prose, lexicon, self.events)

    def fill(self, drafts: list[Draft]) -> None:
        last: Draft | None = None
        described = False
        for draft in drafts:
            quotation = self.carry.quotation_at(draft.figure.start)
            draft.quoted = quotation is not None
            converted = last is not None and last.last == draft.first - 1 and self.prose.lower[draft.first - 1] == "("
            described = self.descriptions.describes(draft) or (described and converted)  # "30 kilometers (19 miles) north of Orsa"
            found = None if described else self._find(draft, quotation)
            if found and not self.descriptions.background(found[0], draft):
                self._attribute(draft, *found)
            else:
                draft.attribution = self._continued(draft, last)
            self.polls.counts_answers(draft)
            if draft.attribution.rule:
                draft.rules.append(draft.attribution.rule)
            if draft.attribution.party and self.sources.party_rule:
                draft.rules.append(self.sources.party_rule)
            last = draft

    def _attribute(self, draft: Draft, event: Event, sentence: int) -> None:
        """Gives a draft the source of an event; a share of people asked goes to the poll where the event's source is they, or only "the poll"."""
        if self.polls.gives(draft):
            poll = self.polls.carried(draft) if self.polls.answers(event) else self.polls.whole(event, sentence)
            if poll:
                draft.attribution = poll
                return
        draft.attribution = self.sources.attribution(event, sentence, sentence != draft.sentence)
        draft.rules.append(_C + event.shape)
        if sentence != draft.sentence:
            draft.rules.append(_C + "same-quotation")

    def _find(self, draft: Draft, quotation: Quotation | None) -> Found | None:
        near = self.events.near(draft.sentence, draft.first)
        if not draft.quoted and any(event.shape == "according-to" and event.own[0] <= draft.first < event.own[1] for event in near):
            return None  # "..., according to three clerks", "according to Ada Byron, a 41-year-old clerk"
        events = [event for event in near if event.covers(draft.first)]
        inner: list[Event] = []
        if quotation:
            outer = [e for e in events if not quotation.start <= self.prose.starts[e.cue[0]] < quotation.end]
            inner = [e for e in events if e not in outer]
            events = outer
        else:
            events = [e for e in events if not self.carry.quotation_at(self.prose.starts[e.cue[0]]) and not self._first_person(e)]
        chosen = self._choose(draft, events)
        if chosen and chosen.source:
            return chosen, draft.sentence
        carried = None
        if "same-quotation" in self.lexicon.shapes:
            carried = self.carry.speaker(draft.sentence, quotation) if quotation else None if chosen else self.carry.block(draft.sentence)
        if carried:
            return carried
        chosen = chosen or self._choose(draft, inner)
        return (chosen, draft.sentence) if chosen else None

    def _first_person(self, event: Event) -> bool:
        """ "We have learned that ...", "..., the Post has learned": the outlet itself, which is no source of its own."""
        if event.source is None:
            return False
        lower = self.prose.lower
        learned = event.lemma == "learn" and event.before[1] > event.before[0] and lower[event.cue[0]] in ("has", "have")
        learned |= event.lemma == "understand" and lower[event.cue[0]] == "understands" and event.before[1] > event.before[0]
        return learned or lower[event.source[0]] in ("i", "we")

    def _choose(self, draft: Draft, events: list[Event]) -> Event | None:
        """The nearest cue before the figure, failing that the nearest behind; a source that is cited beats the outlet that cites it."""
        if not events:
            return None
        said = [event for event in events if event.source]
        if not said:
            return events[0]
        said = [event for event in said if not event.weak] or said
        cited = [
            e
            for e in said
            if (e.lemma in _CITING and (e.shape, e.lemma) != ("subject-verb", "cite"))
            or (e.shape in ("according-to", "noun-of-source") and e.cue[0] > draft.first)
        ]
        before = [e for e in said if e.after[0] <= draft.first < e.after[1]]
        hearsay = next((e for e in events if not e.source), None)
        behind = [e for e in said if e not in before and self._reaches(e, draft)]
        if hearsay and before and self._border(before[-1].cue[1], draft.first):
            return behind[0] if behind and not self._border(draft.first, behind[0].cue[0]) else hearsay
        if before:
            chosen = before[-1]
            if cited and (
                chosen.lemma in _COUNTING
                or (chosen.lemma == "report" and self._on_paper(cited[0]))
                or (chosen.lemma in _RELAYING and self._is_outlet(chosen))
                or (chosen.lemma == "put" and self._is_outlet(chosen) and not self._on_paper(cited[0]))
            ):
                return replace(cited[0], via=chosen.source if chosen.lemma in (*_RELAYING, "put") else cited[0].via)
            if behind and chosen.shape == "hearsay":
                return behind[0]  # "there are reports of 12 deaths, according to police"
            if behind and chosen.lemma in _COUNTING and behind[0].before[0] <= chosen.cue[0] < behind[0].before[1]:
                return behind[0]  # "the harbour has recorded 12 thefts, the mayor told guests"
            if len(before) > 1 and before[-2].shape == "in-document" and chosen.lemma in _COUNTING:
                return before[-2]  # "in a court filing, the bank lists 12 debts"
            owned = self.prose.lower[chosen.source[0]] in _OWN if chosen.source else False
            if owned and len(before) > 1 and before[-2].after[0] <= chosen.cue[0] < before[-2].after[1]:
                return before[-2]  # "they said that their own returns pointed to 12"
            if behind and (
                (behind[0].shape == "according-to" and self._opens_relative(chosen.cue[1], draft.first))
                or (self._border(chosen.cue[1], draft.first) and not self._border(draft.first, behind[0].cue[0]))
            ):
                return behind[0]  # also "Byron said it would make up the lead, which stood at 12 votes, according to the council"
            return chosen
        if cited and behind and behind[0] is not cited[0] and self._is_outlet(behind[0]):
            return replace(cited[0], via=behind[0].source)
        return behind[0] if behind else None

    def _on_paper(self, event: Event) -> bool:
        """Whether the source is a paper: "The north reported 29 cases, according to the ministry's dashboard"."""
        return event.source is not None and self.prose.lower[self.events.phrases.head(event.source)] in self.lexicon.documents

    def _reaches(self, event: Event, draft: Draft) -> bool:
        """Whether a cue behind the figure governs it: what goes on behind the cue keeps it from clauses before."""
        if event.after[0] >= event.after[1] - 1 or event.shape != "subject-verb":
            return True
        return self.events.verbs.evidence.trails(event.after[0], event.after[1]) or not self._border(draft.last, event.own[0])

    def _border(self, begin: int, end: int) -> bool:
        lower = self.prose.lower
        for at in range(begin, end):
            if lower[at] == ";" or (lower[at] == "," and at + 1 < end and lower[at + 1] in ("and", "but", "while", "though", "although", "whereas")):
                return True
        return False

    def _opens_relative(self, begin: int, end: int) -> bool:
        lower = self.prose.lower
        return any(lower[at] == "," and lower[at + 1] == "which" for at in range(begin, end - 1))

    def _is_outlet(self, event: Event) -> bool:
        assert event.source is not None  # noqa: S101 - only events with a source come here
        text = self.sources.text(event.source).lower().removeprefix("the ")
        called = text.rpartition("agency ")[2]  # "the news agency RSN"
        if called in self.sources.names.book.outlets or text.endswith(_OUTLETS) or "news agency " in text:
            return True
        alone = event.source[1] - event.source[0] == 1 and self.prose.words[event.source[0]][0].isupper()
        return event.lemma == "report" and alone and text not in self.lexicon.types  # "Bayposten reported, citing"

    def _continued(self, draft: Draft, last: Draft | None) -> Attribution:
        near = last is not None and last.sentence in (draft.sentence, draft.sentence - 1)
        if last and near and last.attribution.source and draft.figure.kind != "age" and self._same_subject(draft, last):
            return replace(last.attribution, continued=True, rule=_C + "same-subject")
        if self.polls.gives(draft):
            return self.polls.carried(draft) or draft.attribution
        return draft.attribution

    def _same_subject(self, draft: Draft, last: Draft) -> bool:
        first = self.prose.ranges[draft.sentence][0]
        if last.attribution.source_type == "document" and self._same_study(first, draft.first):
            return True
        for words in self.lexicon.opens.get("same-subject", ()):
            if tuple(self.prose.lower[first : first + len(words)]) == words:
                more = words[-1] in ("another", "further")
                goes_on = last.sentence == draft.sentence and last.attribution.continued
                return not more or goes_on or draft.first <= first + len(words)  # "another jeweller lost 900" counts something else
        return False

    def _same_study(self, first: int, at: int) -> bool:
        """ "A study found ... Researchers followed 4,100 nurses": how a study was made is in the study."""
        lower = self.prose.lower
        begin = first + (lower[first] == "the")
        return lower[begin] in self.lexicon.words["student"] and begin + 1 < at and lower[begin + 1] in self.lexicon.words["studied"]
