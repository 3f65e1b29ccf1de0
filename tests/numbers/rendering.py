"""Numbers written out in every way that the grammar reads: the inverse of what is tested."""

from __future__ import annotations

UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))


def below_thousand(number: int, joint: str) -> str:
    words = []
    if number >= 100:
        words.append(f"{UNITS[number // 100]} hundred")
        number %= 100
        if number:
            words.append(joint)
    if number >= 20:
        words.append(TENS[number // 10] + (f"-{UNITS[number % 10]}" if number % 10 else ""))
    elif number:
        words.append(UNITS[number])
    return " ".join(word for word in words if word)


def in_words(number: int, joint: str = "and") -> str:
    if number == 0:
        return "zero"
    words = []
    for scale, name in SCALES:
        if number >= scale:
            words += [below_thousand(number // scale, joint), name]
            number %= scale
    if number:
        if words and number < 100 and joint:
            words.append(joint)
        words.append(below_thousand(number, joint))
    return " ".join(words)


def indian(number: int) -> str:
    digits = str(number)
    head, tail = digits[:-3], digits[-3:]
    groups = [tail]
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ",".join(groups)


def spaced(number: int, space: str) -> str:
    return f"{number:,}".replace(",", space)
