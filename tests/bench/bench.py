"""`make bench`: how fast Checker is, as ratios taken in one run on one text, so that a slow or busy machine gives the same answer.

The text is that of corpus/ with generated sentences, or the folder that CHECKER_BENCH_TEXT names. Ends with 1 where a bound is missed.
"""

from __future__ import annotations

import gc
import math
import os
import random
import resource
import signal
import statistics
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import spacy

import checker
from checker.article import Article, Span
from checker.claim import Claim, Scope
from checker.compare import build_stories
from checker.rulebook import Rulebook

ROOT = Path(__file__).resolve().parents[2]
MEGABYTE = 1_000_000
ROUNDS = 3
PROCESSES = 5
"""Processes of which the median counts: the first one of a machine at rest is slow."""
FEW = 61
"""Documents on which quantulum3 is timed, and Checker beside it: quantulum3 takes a second for 3,000 words."""
WARM_UP = "At least 12 people were killed on Monday and 30 km of road were lost, police said."
FIRST_MET = "first-met"
"""The part that a process of its own runs for `rates`: what a process has met once it knows."""
missed: list[str] = []

SHAPES = (
    "At least {a} people were killed and {b} wounded when a {w} bus left the road near {place} on {day}, police said.",
    "The {w} ministry said {a} homes were destroyed, leaving about {c} people without {w} in {place}.",
    "\u201cWe counted {a} bodies, {b} of them children,\u201d said {name}, who runs the clinic in {place}.",
    "According to the {w} office, {a} passengers were aboard and {b} are still missing.",
    "Shares rose {b} percent to ${a} million, the company told the {paper}.",
    "{name}, {b}, said the {w} road had been closed for {d} days.",
)
QUIET = (
    "The {w} council meets again on {day} to hear the {w} engineers who built the {w} above {place}.",
    "Residents of {place} spent the {w} night in the open, fearing that the {w} river would {w} again.",
    "Traders in the old {w} shut their {w} early, and {w} ran half empty along the {w} road.",
    "Nobody has claimed responsibility, and the cause of the {w} is not known.",
    "The mayor, Dr. {name}, hasn't asked the {w} for help with {w} and {w}.",
    "\u201cWe have asked for {w} since {day}, and nobody has come,\u201d said {name}, who runs a {w} near {place}.",
    "In a letter to the {paper}, {name} accused the {w} of hiding what it knew about the {w} state of the {w}.",
)
"""Of 1,000 words some 13 are contractions or abbreviations, as in news: spaCy's tokenizer takes a way of its own with them."""
LOUD = 0.18
"""Share of sentences that hold figures: with it some 20 figures stand in 1,000 words, as in news of crime and disasters (politics has half)."""
WORDS = {
    "place": ("Aleppo", "Manila", "Lagos", "Quito", "Dhaka", "Izmir", "Valencia", "Kathmandu"),
    "name": ("Maria Lindqvist", "Tomas Okafor", "Leila Haddad", "Jon Petrov", "Ana Duarte"),
    "day": ("Monday", "Tuesday", "Friday", "12 March", "June 4"),
    "paper": ("Bay Post", "Morning Herald", "Delta Wire"),
}


DISTINCT = 20_000
"""Words that the slots marked w draw from, the n-th of them 1/(COMMON + n) times as often.

Sentences of ours alone would have 80 different runs between blanks in 1,000, where news has 180 (100,000 words on politics, 40,000 on shootings):
so few that all of them fit into the 10,000 that spaCy's tokenizer remembers, which no such amount of news does. With the slots it is 140.
"""
COMMON = 200
"""Words that are more common in news than any of those: the sentences hold them already."""
SYLLABLES = "ba ber da dor el en fa gar hol ir ka len lo mar mi nor o pe ra ros sal ta tor u va ven wi yar zo".split()


def made_name(chance: random.Random) -> str:
    """A name that is likely new to the tokenizer, as many words of news are."""
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4))).capitalize()


@cache
def vocabulary() -> tuple[list[str], list[float]]:
    """Made-up words in lower case, and how often each is drawn, summed up."""
    chance = random.Random(3)
    words = [made_name(chance).lower() for _ in range(DISTINCT)]
    return words, list(accumulate(1 / (COMMON + rank) for rank in range(1, DISTINCT + 1)))


class Slots(dict[str, object]):
    """What fills the slots of a shape; each `w` is another word."""

    def __init__(self, chance: random.Random, filled: Mapping[str, object]) -> None:
        super().__init__(filled)
        self._chance = chance

    def __missing__(self, slot: str) -> str:
        words, weights = vocabulary()
        return self._chance.choices(words, cum_weights=weights)[0]


def sentence(chance: random.Random) -> str:
    """One made-up sentence of news."""
    chosen = {key: chance.choice(words) for key, words in WORDS.items()}
    if chance.random() < 0.9:
        chosen.update(place=made_name(chance), name=f"{made_name(chance)} {made_name(chance)}")
    figures = {"a": chance.randint(2, 900), "b": chance.randint(2, 90), "c": f"{chance.randint(1, 90)},000", "d": chance.randint(2, 20)}
    return chance.choice(SHAPES if chance.random() < LOUD else QUIET).format_map(Slots(chance, figures | chosen))


def made_article(chance: random.Random, number: int, sentences: int = 24) -> Article:
    """A made-up article of about 400 words."""
    lines = [" ".join(sentence(chance) for _ in range(3)) for _ in range(sentences // 3)]
    text = "\n\n".join(lines)
    return Article(f"made-{number}.txt", text, Span(0, len(text)), published=date(2020, 1, 1) + timedelta(days=number % 300))


def bench_articles() -> list[Article]:
    """The text that all rates are taken on."""
    chance = random.Random(7)
    given = os.environ.get("CHECKER_BENCH_TEXT")
    if given:
        articles = list(checker.read_articles(given))
        chance.shuffle(articles)
        return articles[:150]
    return [*checker.read_articles(ROOT / "corpus"), *(made_article(chance, number) for number in range(200))]


def words_of(articles: list[Article]) -> int:
    """How many words stand between white space."""
    return sum(len(article.text.split()) for article in articles)


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median processor time of some runs, after the garbage of earlier ones is gone; a busy machine does not count."""
    times = []
    for _ in range(rounds):
        gc.collect()
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


def say(label: str, ratio: float, bound: float, at_least: bool) -> None:
    """One line a bound."""
    met = ratio >= bound if at_least else ratio <= bound
    print(f"  {label:<58} {ratio:>9.2f}   {'at least' if at_least else 'at most'} {bound:g}: {'met' if met else 'MISSED'}")
    if not met:
        missed.append(label)


def extract(articles: list[Article]) -> int:
    """Extracts everything and keeps nothing."""
    return sum(1 for _ in checker.extract_claims(articles))


def first_met(articles: list[Article]) -> tuple[float, float]:
    """Words a second of extraction and of quantulum3 on the same documents, which both meet for the first time."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import parser

    few = random.Random(5).sample(articles, FEW)
    for warm in (WARM_UP, few[0].text):  # rules, lists and units are loaded once
        extract([Article("warm.txt", warm, Span(0, len(warm)))])
        parser.parse(warm)
    words = words_of(few[1:])
    mine = seconds(lambda: extract(few[1:]), 1)
    theirs = seconds(lambda: [parser.parse(article.text) for article in few[1:]], 1)
    return words / mine, words / theirs


def rates(articles: list[Article]) -> None:
    """Words a second against spaCy's blank pipeline, in turns on the same text, and against quantulum3, each time in a process of its own."""
    command = [sys.executable, __file__, FIRST_MET]
    met = [subprocess.run(command, capture_output=True, text=True, check=True).stdout.split() for _ in range(PROCESSES)]
    first = [(float(mine), float(theirs)) for mine, theirs in met]
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    texts = [article.text for article in articles]
    words = words_of(articles)
    extract([Article("warm.txt", WARM_UP, Span(0, len(WARM_UP)))])
    mine, blank = [], []
    for _ in range(ROUNDS):
        mine.append(seconds(lambda: extract(articles), 1))
        blank.append(seconds(lambda: [None for _ in nlp.pipe(texts)], 1))
    checker_rate = words / statistics.median(mine)
    blank_rate = words / statistics.median(blank)
    quantulum_rate = statistics.median(theirs for _, theirs in first)
    print(f"Extraction: {len(articles)} articles, {words:,} words, {extract(articles):,} claims")
    print(f"  words a second: extract_claims {checker_rate:,.0f}, blank spaCy with sentencizer {blank_rate:,.0f}, quantulum3 {quantulum_rate:,.0f}")
    say("extract_claims / blank spaCy with sentencizer", checker_rate / blank_rate, 0.15, True)
    ratio = statistics.median(ours / theirs for ours, theirs in first)
    say(f"extract_claims / quantulum3, {FEW - 1} documents new to both", ratio, 30, True)


def growth(articles: list[Article]) -> None:
    """Time a character for a text of 1, 4 and 16 times the length."""
    base = "\n\n".join(article.text for article in articles)[:60_000]
    print("Length: one text, 1x, 4x and 16x as long")
    per_character = []
    for times in (1, 4, 16):
        text = "\n\n".join([base] * times)
        article = Article("long.txt", text, Span(0, len(text)))
        per_character.append(seconds(lambda article=article: extract([article])) / len(text))
    for times, cost in zip((4, 16), per_character[1:], strict=True):
        say(f"time a character, {times}x / 1x", cost / per_character[0], 1.5, False)


def hostile(articles: list[Article]) -> None:
    """1 MB of what nobody writes, against the same amount of news."""
    base = "\n\n".join(article.text for article in articles)
    news = (base * (MEGABYTE // len(base) + 1))[:MEGABYTE]

    def filled(piece: str) -> str:
        return (piece * (MEGABYTE // len(piece) + 1))[:MEGABYTE]

    flat = " ".join(news.replace(".", " ").replace("!", " ").replace("?", " ").split())
    inputs = {
        "one sentence": flat,
        "all digits": filled("1234567890"),
        "all numbers": filled("12 "),
        "all quotes": filled('"'),
        "all quotes, spaced": filled("\u201c "),
        "all apostrophes": filled("'"),
        "all capitals": news.upper(),
        "no spaces": "".join(news.split()),
        "all commas": filled("7,"),
        "all hyphens": filled("5-"),
        "all brackets": filled("("),
    }
    print("Hostile input: 1 MB each, against 1 MB of news; what is over the bound at a twentieth of that is not tried at full length")
    normal = cost_of(news)
    for label, text in inputs.items():
        cost = cost_of(text[: MEGABYTE // 20])
        if cost / normal <= 5:
            cost = cost_of(text)
        say(f"time a byte, {label}", cost / normal, 5, False)
    print("Nothing but figures: dear, yet no dearer a byte for four times the length")
    for label, piece in {"a figure a line": "1\n", "a figure a word": "12 people ", "a figure a clause": "John Smith said 5 people "}.items():
        text = filled(piece)
        say(f"time a byte, 200 kB / 50 kB, {label}", cost_of(text[:200_000]) / cost_of(text[:50_000]), 1.5, False)


def cost_of(text: str) -> float:
    """Seconds a character for one extraction; endless after a minute of processor time."""
    article = Article("text.txt", text, Span(0, len(text)))
    signal.signal(signal.SIGPROF, give_up)
    signal.setitimer(signal.ITIMER_PROF, 60)
    try:
        return seconds(lambda: extract([article]), 1) / len(text)
    except TimeoutError:
        return math.inf
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def give_up(*_: object) -> None:
    """Ends a run that takes too long."""
    raise TimeoutError


STEPS = ("tokens", "figures", "roles", "attribution", "scope")


def steps(articles: list[Article]) -> None:
    """Microseconds a word of each step of the cascade."""
    from checker.extract.language import parse
    from checker.extract.pipeline import Extractor

    extractor = Extractor(Rulebook.load())
    spent = dict.fromkeys(STEPS, 0.0)

    def timed(step: str, work: Callable[[], Any]) -> Any:
        start = time.perf_counter()
        result = work()
        spent[step] += time.perf_counter() - start
        return result

    for article in articles:
        prose = timed("tokens", lambda article=article: parse(article))
        drafts = timed("figures", lambda prose=prose: extractor.figures.read(prose))
        timed("roles", lambda prose=prose, drafts=drafts: extractor.roles.read(prose, drafts))
        timed("attribution", lambda prose=prose, drafts=drafts: extractor.attributions.read(prose, drafts))
        timed("scope", lambda prose=prose, drafts=drafts: extractor.scopes.read(prose, drafts))
    words = words_of(articles)
    print("Steps, microseconds a word: " + ", ".join(f"{step} {cost / words * 1e6:.1f}" for step, cost in spent.items()))


def many_claims(number: int) -> Iterator[Claim]:
    """Claims over many happenings, about six a happening, made from a few real ones."""
    chance = random.Random(11)
    seeds = [claim for claim in checker.extract_claims([made_article(chance, i) for i in range(20)]) if claim.role != "other"]
    for i in range(number):
        happening = i // 6
        seed = seeds[happening % len(seeds)]
        day = date(2010, 1, 1) + timedelta(days=happening % 3650)
        scope = Scope(
            place=f"{WORDS['place'][happening % 8]} {happening // 8}", event="flood", event_date=day, as_of=day + timedelta(days=i % 3), sure=2
        )
        yield replace(seed, document=f"article-{i // 3}.txt", index=i % 3, scope=scope, published=day + timedelta(days=i % 3))


def stories() -> None:
    """Time a claim for building the stories of 1,000, 10,000 and 100,000 claims."""
    rulebook = Rulebook.load()
    print("Stories: 1,000, 10,000 and 100,000 claims")
    per_claim = []
    for number in (1_000, 10_000, 100_000):
        claims = list(many_claims(number))
        if not per_claim:
            build_stories(claims, rulebook)
        per_claim.append(seconds(lambda claims=claims: build_stories(claims, rulebook), 3 if number < 100_000 else 1) / number)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"  {number:>7,} claims: {per_claim[-1] * 1e6:,.0f} microseconds a claim, {peak:,.0f} MB at most so far")
    say("time a claim, 100,000 / 1,000", per_claim[2] / per_claim[0], 1.5, False)


def main() -> int:
    """Runs all of it, or the parts that are named."""
    parts = set(sys.argv[1:])
    articles = bench_articles()
    if parts == {FIRST_MET}:
        print(*first_met(articles))
        return 0
    for name, part in (
        ("rates", lambda: rates(articles)),
        ("steps", lambda: steps(articles)),
        ("growth", lambda: growth(articles)),
        ("hostile", lambda: hostile(articles)),
        ("stories", stories),
    ):
        if not parts or name in parts:
            part()
    print(f"Missed: {', '.join(missed)}" if missed else "All bounds met.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
