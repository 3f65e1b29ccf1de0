"""What a limit keeps the checks from looking at is told in the coverage of a real run, and nothing is told where nothing was passed over."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from checker import Article, Options, Span, check_articles, render

DAY = date(2019, 5, 16)
TOWNS = "Alba Brest Cork Dover Essen Fargo Graz Hull Izmir Jena Kiel Leeds Metz Nice Omsk Pula Quito Riga Siena Turin Ulm Varna York Zadar".split()


def article(text: str, document: str = "draft.txt", published: date = DAY) -> Article:
    return Article(document, text, Span(0, len(text)), published=published, publisher=f"{document.partition('.')[0].title()} Post")


def left(*articles: Article, against: list[Article] | None = None, enable: tuple[str, ...] = ()) -> dict[str, int]:
    return check_articles(articles, against or [], Options(enable=enable)).coverage.left_alone


LIMITS = {"crowded story", "crowded name", "long sentence", "long sum", "too many to compare"}


def tolls(number: int, killed: str = "{n}") -> str:
    return " ".join(f"The earthquake in Lunde killed {killed.format(n=n)} people, the mayor said." for n in range(100, 100 + number))


WITH_PARTS = "{n} people, 50 of them women, and hurt 9"
""" "Killed 100 people, 50 of them women, and hurt 9 people": three figures, which are held against those of their role, the part as well."""


def swaps(number: int) -> str:
    return " ".join(f"In Lunde {'killed' if n % 2 else 'hurt'} on day {n} were 77 people." for n in range(number))


def parts(number: int) -> str:
    return " ".join(f"Rebels took half of {TOWNS[n]} Castle." for n in range(number))


def table(number: int) -> str:
    return f"Votes came from {', '.join(f'{n} men' for n in range(31, 31 + number))} and women."


@pytest.mark.parametrize(
    ("reason", "within", "beyond", "number"),
    [
        ("long sentence", f"Police in {'Lunde and ' * 150}Vik said 12 people died.", f"Police in {'Lunde and ' * 200}Vik said 12 people died.", 1),
        ("long sum", table(12), table(13), 1),
        ("too many to compare", tolls(20), tolls(85), 5),
        ("too many to compare", tolls(20, WITH_PARTS), tolls(45, WITH_PARTS), 55),
        ("too many to compare", parts(10), parts(13), 3),
    ],
)
def test_a_limit_within_one_article_is_told(reason: str, within: str, beyond: str, number: int) -> None:
    assert reason not in left(article(within))
    assert left(article(beyond))[reason] == number


def coverage(number: int, text: str = "A blast at the mill in Lunde killed {n} people, the mayor said.") -> list[Article]:
    return [article(text.format(n=200 + n), f"paper-{n:03}.txt", DAY + timedelta(days=n // 30)) for n in range(number)]


@pytest.mark.parametrize(
    ("reason", "draft", "text", "within", "beyond", "number"),
    [
        ("crowded story", "", "A blast in Lunde on 12 May killed {n} people, the mayor said.", 40, 44, 44),
        ("crowded name", "", "A blast in Turin on 12 May killed {n} people, the mayor said.", 40, 44, 1),
        # attribution-drift
        ("too many to compare", "Ada Berg", "A blast in Lunde on 12 May killed 77 people, Ivo Marek said.", 39, 45, 6),
        # outcome-swapped
        ("too many to compare", "A blast in Vik hurt 77 people.", "A blast in Lunde on 12 May killed 77 people, the mayor said.", 59, 65, 6),
        # duration-differs
        ("too many to compare", "Talks on the seven-year war in Yemen began.", "The nine-year war in Yemen killed {n} people.", 39, 44, 5),
        # stock-and-flow
        (
            "too many to compare",
            "The UN said that 90,000 people live in Homs.",
            "In Homs, some 1,{n} people were displaced, the UN said.",
            200,
            204,
            4,
        ),
    ],
)
def test_a_limit_on_what_is_held_against_each_other_is_told(reason: str, draft: str, text: str, within: int, beyond: int, number: int) -> None:
    if draft == "Ada Berg":
        draft = text.replace("Ivo Marek", draft)
    own = article(draft or "A harbour office opened in Vik.")
    assert reason not in left(own, against=coverage(within, text))
    assert left(own, against=coverage(beyond, text)).get(reason) == number


def test_a_limit_is_told_in_words() -> None:
    report = check_articles([article(table(13))])
    for format in ("markdown", "text"):
        out = render(report, format)
        assert "1 sentence too long to add up" in out.partition("All figures")[0]
        assert "1 sentence too long to add up: a table or list, whose parts were not held against a total" in out
