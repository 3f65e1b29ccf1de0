"""What describes a source behind it: "Ada Byron, 63, a clerk at the inn, who was there, said"."""

from __future__ import annotations

from checker.extract.attribution.phrases import ENDS, QUOTES, Phrases


def description_end(phrases: Phrases, end: int, last: int, fronted: bool = False) -> int:
    """End of the appositions and relative clauses that follow a source which ends at token `end`."""
    for _ in range(1 if fronted else 4):
        stop = _one_description(phrases, end, last, fronted)
        if stop == end:
            break
        end = stop
    return end


def _one_description(phrases: Phrases, end: int, last: int, fronted: bool) -> int:
    """End of the apposition, age or relative clause that starts with the comma at token `end`; `end` itself where none does.

    Behind a fronted source the comma may open the main clause just as well, so a finite verb within it speaks against a description.
    """
    if end + 1 >= last or phrases.lower[end] not in (",", "who", "which", "("):
        return end
    opener = phrases.lower[end + 1] if phrases.lower[end] == "," else phrases.lower[end]
    relative = opener in ("who", "which", "whose", "where")
    named = phrases.words[end + 1][:1].isupper() and phrases.lower[end + 1] not in phrases.pronouns
    aged = opener[:1].isdecimal() and end + 2 < last and phrases.lower[end + 2] in (",", ".", "-", ";")  # "Byron, 63, said"
    if not (relative or named or opener in ("a", "an", "the", "one", "(", "aged") or aged):
        return end
    at = end + 1
    if relative and phrases.lower[end + 2 : end + 4] == [",", "like"]:  # "said an aide, who, like 12 others, asked for a rise"
        at = next((k + 1 for k in range(end + 3, last) if phrases.lower[k] == ","), at)
    finite = within = False
    while at < last and phrases.lower[at] not in (",", ";", ")") and phrases.lower[at] not in ENDS and phrases.lower[at] not in QUOTES:
        within |= phrases.lower[at] in ("who", "whose")  # a clause of the apposition: "a weaver whose looms were burned"
        finite |= not within and phrases.lower[at] in phrases.auxiliaries and phrases.lower[at] not in ("'s", "\u2019s")
        finite |= fronted and phrases.takes_object(at, last)
        at += 1
    if relative or opener == "(":
        return at
    subject = named and fronted and at + 2 < last and phrases.lower[at] == "," and phrases.lower[at + 1].isdecimal() and phrases.lower[at + 2] == ","
    subject |= fronted and _goes_on(phrases, at, last)
    if subject or finite or (named and fronted and at >= last - 1):
        return end  # "According to the coroner, Ada Byron, 41, was taken"
    return end if fronted and (at >= last or phrases.lower[at] != ",") else at


def _goes_on(phrases: Phrases, comma: int, last: int) -> bool:
    """Whether a finite verb follows a comma, or a relative clause and its comma: "a cook, who had slept upstairs, was burned"."""
    at = comma + 1
    if at < last and phrases.lower[at] in ("who", "which", "whose"):
        at = next((k + 1 for k in range(at, last) if phrases.lower[k] == ","), last)
    return at < last and phrases.lower[at] in phrases.auxiliaries
