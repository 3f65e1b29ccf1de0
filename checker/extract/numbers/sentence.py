"""The pass over one sentence: at each token that may begin a number the grammar is tried, from left to right.

What is no figure comes first, then number and unit, pair, qualifiers, age, and the reasons to make no claim.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.article import Span
from checker.claim import Bound, Figure, Value
from checker.extract.numbers import ages, decades
from checker.extract.numbers import tokens as t
from checker.extract.numbers.clock import hour_in_words
from checker.extract.numbers.dates import date_end, year_in_words
from checker.extract.numbers.identifiers import glued_end, page_end, telephone_end
from checker.extract.numbers.lending import as_before, borrow_age, borrow_change, borrow_percent, borrow_unit, no_noun
from checker.extract.numbers.lexicon import Unit
from checker.extract.numbers.lists import list_number
from checker.extract.numbers.multiples import measures, multiple_at
from checker.extract.numbers.named import named, phrase_at
from checker.extract.numbers.number import Exact, Number
from checker.extract.numbers.pairs import pair_at
from checker.extract.numbers.proper import proper_name, word_behind_hyphen
from checker.extract.numbers.qualifiers import Loosened, allowed, loosen
from checker.extract.numbers.quantities import Quantity, article_unit
from checker.extract.numbers.reasons import one_of_them, reason_for, relative
from checker.extract.numbers.shapes import compound_end, half_of_nothing, is_magnitude
from checker.extract.numbers.shares import Pair, rate_at, share_value
from checker.extract.numbers.supposed import supposed
from checker.extract.numbers.tokens import Tokens
from checker.extract.numbers.years_old import old_kind


class Found(NamedTuple):
    """A figure, why it makes no claim (or None), and the rules that shaped it besides its own."""

    figure: Figure
    ignored: str | None
    rules: tuple[str, ...]


class SentenceReader:
    """One pass over a sentence; `floor` is the token behind what has been read."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.floor = 0
        self.last: tuple[Figure, int] | None = None

    def __iter__(self) -> Iterator[Found]:
        for i in self.tokens.candidates:
            if i < self.floor:
                continue
            found = self._at(i)
            if found:
                yield found

    def _skip(self, end: int) -> None:
        self.floor = max(self.floor, end)

    def _at(self, i: int) -> Found | None:
        tokens = self.tokens
        if tokens.cls[i] == t.ARTICLE and tokens.cls[i + 1] == t.NONE:
            quantity = article_unit(tokens, i) if tokens.low[i + 1] in tokens.lexicon.units else None
            return self._figure(quantity) if quantity else None
        passed = phrase_at(tokens, i)
        if passed and tokens.low[passed[0]] not in ("every", "each") and not one_of_them(tokens.low, i):  # "one of every five"
            self._skip(passed[0])
            return None
        if tokens.cls[i] == t.DECADE:
            spelt = decades.decade_in_words(tokens, i)
            return self._decade(*spelt) if spelt else None
        if tokens.cls[i] == t.NUM:
            if found := self._group_of_age(i):
                return found
            end = (
                glued_end(tokens, i)
                or telephone_end(tokens, i)
                or page_end(tokens, i)
                or (None if tokens.low[i - 1] in tokens.lexicon.symbols and i else date_end(tokens, i))
            )
            if end:
                self._skip(end)
                return None
            if list_number(tokens, i):
                return None
        elif self._no_number(i):
            return None
        quantity = multiple_at(tokens, i)
        return self._figure(quantity) if quantity else None

    def _no_number(self, i: int) -> bool:
        """Whether a number word is none here: an hour, a year read out, a name, "twice" that only says how often."""
        tokens = self.tokens
        if tokens.low[i + 1] == "in" and hour_in_words(tokens, i):
            self._skip(i + 4)
            return True
        if year_in_words(tokens, i):
            self._skip(i + 4 if tokens.hyphen(i + 2) else i + 2)
            return True
        if tokens.low[i] in tokens.lexicon.adverbs_of_number:
            return not measures(tokens, i + 1)
        return proper_name(tokens, i) or word_behind_hyphen(tokens, i)

    def _group_of_age(self, i: int) -> Found | None:
        """ "In their 20s", "under-25s"."""
        tokens = self.tokens
        follows = tokens.low[i + 1]
        if follows != "s" and follows != "'":
            return None
        decade = decades.decade_of_life(tokens, i)
        if decade:
            return self._decade(*decades.to_next_decade(tokens, *decade))
        group = decades.age_group(tokens, i)
        return self._age_group(i, *group) if group else None

    def _decade(self, first: int, last: int, youngest: int, oldest: int) -> Found:
        self._skip(last)
        number = Number(youngest, last - 2, last)
        figure = self._make(first, last, number, (youngest, oldest), "between", (youngest, oldest), "age", "year", "figures/ages")
        return Found(figure, None, ())

    def _age_group(self, i: int, first: int, last: int) -> Found:
        self._skip(last)
        limit = int(self.tokens.low[i])
        bound: Bound = "at_most" if self.tokens.low[first] == "under" else "at_least"
        low, high = (None, limit) if bound == "at_most" else (limit, None)
        number = Number(limit, i, i + 1)
        return Found(self._make(first, last, number, limit, bound, (low, high), "age", "year", "figures/ages"), None, ())

    def _figure(self, quantity: Quantity) -> Found | None:
        tokens = self.tokens
        if quantity.first < self.floor:  # its sign belongs to the figure before
            quantity = quantity._replace(first=quantity.bare.first)
        quantity = borrow_age(tokens, borrow_unit(tokens, as_before(tokens, borrow_percent(tokens, quantity), self.last)))
        pair = rate_at(tokens, quantity) or pair_at(tokens, quantity, self.floor)
        if pair is None:
            quantity = borrow_change(tokens, quantity)
        rule = None if pair and pair.sort != "range" else named(tokens, quantity) or (named(tokens, pair.two) if pair else None)
        if rule is not None:
            self._skip(pair.last if pair and pair.sort == "range" else quantity.last)
            if rule.reason is None:
                if tokens.hyphen(self.floor) and tokens.low[self.floor + 1] in tokens.lexicon.named_hyphen:
                    self._skip(self.floor + 2)
                return None
        if pair:
            return self._pair(pair)
        if half_of_nothing(tokens, quantity):
            self._skip(quantity.last)
            return None
        return self._single(quantity, rule.reason if rule else None)

    def _single(self, quantity: Quantity, reason: str | None) -> Found:
        tokens = self.tokens
        last = compound_end(tokens, quantity)
        begin = quantity.first
        if tokens.low[begin - 1] == "-" and tokens.low[begin - 2] == "magnitude" and begin - 2 >= self.floor:
            begin -= 2
        loosened = loosen(tokens, begin, last, self.floor, quantity.kind)
        kind, unit, rule = quantity.kind, quantity.unit, quantity.rule
        first, end, bound = loosened.first, loosened.last, _bound(quantity, loosened)
        opened = tokens.low[first - 1] in tokens.lexicon.ages.before and first > self.floor
        young = kind == "duration" and not quantity.old and (opened or ages.goes_on(tokens, quantity, self.last) or ages.of_infant(tokens, quantity))
        if young:  # "ages 18 months and three years"
            kind, rule, first = "age", "figures/ages", first - opened
        elif quantity.old:
            kind, rule = old_kind(tokens, quantity), "figures/ages"
        else:
            whole = quantity._replace(last=last, compound=True) if last > quantity.last else quantity
            age = ages.age_context(tokens, whole, first, bound) if end == last else None
            if age is None and (ages.goes_on(tokens, quantity, self.last) or ages.age_behind(tokens, quantity, end)):
                age = first, end
            if age:
                kind, unit, rule = "age", "year", "figures/ages"
                if age[0] < min(first, begin):
                    loosened = loosen(tokens, age[0], end, self.floor, "count")
                    bound = loosened.bound
                first = max(self.floor, min(age[0], loosened.first))
            elif kind == "count" and tokens.low[first] in ("older", "younger") and quantity.value <= 120 and no_noun(tokens, quantity.last):
                kind, unit, rule = "age", "year", "figures/ages"
            elif kind == "count" and is_magnitude(tokens, quantity):
                kind, unit, rule = "measure", "magnitude", "figures/measures"
        if kind == "count" and (tokens.low[end - 1] == "plus" or tokens.low[end - 2 : end] == ["or", "more"]) and (behind := self._unit_behind(end)):
            kind, unit, rule, end = behind.kind, behind.name, behind.rule, end + 1  # "five-plus months"
        if (kind, unit, rule) != (quantity.kind, quantity.unit, quantity.rule):
            quantity = quantity._replace(kind=kind, unit=unit, rule=rule)
        noun = quantity._replace(compound=True) if last > quantity.last else quantity
        reason = self._why_none(noun, first, end, bound, reason)
        value = _plain(quantity.value)
        if bound == "exact" and self._converts(quantity, first):
            assert self.last is not None  # noqa: S101 - _converts looked
            bound = self.last[0].bound if self.last[0].bound in ("about", "at_least", "at_most") else bound
        low, high = allowed(quantity, value, bound, loosened.strict)
        figure = self._make(first, end, quantity.bare, value, bound, (low, high), kind, unit, rule)
        self._skip(end)
        return Found(figure, reason, loosened.rules)

    def _unit_behind(self, at: int) -> Unit | None:
        units = self.tokens.lexicon.units.get(self.tokens.low[at], ())
        return next((unit for words, unit in units if len(words) == 1 and not unit.glued), None)

    def _why_none(self, quantity: Quantity, first: int, end: int, bound: Bound, named_: str | None) -> str | None:
        """Why the quantity in tokens `[first, end)` makes no claim, or None; `named_` is what the words around it have said of that."""
        if quantity.kind == "age":
            named_ = None
        elif named_ is None:
            named_ = reason_for(self.tokens, quantity, first, end, bound != "exact" and not quantity.bare.about)
        return "supposed" if named_ is None and supposed(self.tokens, first) else named_

    def _converts(self, quantity: Quantity, first: int) -> bool:
        """Whether the quantity, in brackets, says the one before it again in another unit: "75 km (47 miles)"."""
        if self.last is None or self.tokens.low[first - 1] not in ("(", "/", "[") or self.last[1] != first - 1:
            return False
        before = self.last[0]
        return before.kind == quantity.kind and quantity.kind in ("measure", "money") and before.unit != quantity.unit

    def _pair(self, pair: Pair) -> Found:
        tokens, one, two = self.tokens, pair.one, pair.two
        bare = one.bare._replace(last=two.bare.last)
        if pair.sort == "share":
            share = Quantity(bare, share_value(pair), pair.first, pair.last, "fraction", None, "figures/fractions")
            return self._single(share, None)
        first, last = pair.first, pair.last
        low, high = _plain(one.value), _plain(two.value)
        self._skip(last)
        if pair.sort in ("votes", "score"):
            kind, unit = (one.kind, one.unit) if one.kind == two.kind else ("count", None)
            about = loosen(tokens, first, last, 0 if self.last is None else self.last[1], kind).bound == "about" and pair.sort == "votes"
            first -= about and tokens.low[first - 1] in tokens.lexicon.before
            figure = self._make(first, last, bare, (low, high), "about" if about else "exact", (None, None), kind, unit, "figures/none/contests")
            return Found(figure, "score" if pair.sort == "score" else None, ())
        loosened = loosen(tokens, first, last, 0 if self.last is None else self.last[1], two.kind)
        kind, unit = two.kind, two.unit
        if two.unit is None and one.unit is not None:
            kind, unit = one.kind, one.unit
        rule = two.rule
        if two.old:
            kind, rule = old_kind(tokens, two), "figures/ages"
        elif kind == "count" and ("ages" in tokens.low[first : one.first] or "age" in tokens.low[first : one.first]):
            kind, unit, rule = "age", "year", "figures/ages"
        elif ages.age_context(tokens, two._replace(first=first), first, "between"):
            kind, unit, rule = "age", "year", "figures/ages"
            first = first - 1 if tokens.low[first - 1] in tokens.lexicon.ages.before else first
        low, high = min(low, high), max(low, high)
        ignored = "relative time" if kind == "duration" and relative(tokens, loosened.first, last) else None
        figure = self._make(min(first, loosened.first), loosened.last, bare, (low, high), "between", (low, high), kind, unit, rule)
        self._skip(loosened.last)
        return Found(figure, ignored, ())

    def _make(
        self,
        first: int,
        last: int,
        bare: Number,
        value: Value,
        bound: Bound,
        allowed_: tuple[float | None, float | None],
        kind: str,
        unit: str | None,
        rule: str,
    ) -> Figure:
        tokens = self.tokens
        start, end = tokens.start[first], tokens.end[last - 1]
        number = Span(tokens.start[bare.first], tokens.end[bare.last - 1])
        figure = Figure(start, end, tokens.text[start:end], value, bound, *allowed_, kind, unit, rule, number)  # type: ignore[arg-type]
        self.last = figure, last
        return figure


def _bound(quantity: Quantity, loosened: Loosened) -> Bound:
    if quantity.bare.vague and loosened.bound in ("exact", "about"):
        return "vague"
    if quantity.bare.about and loosened.bound == "exact":
        return "about"
    return loosened.bound


def _plain(value: Exact) -> int | float:
    """An exact value as the number that JSON prints."""
    return int(value) if value.denominator == 1 else float(value)
