"""Text from articles is data: made harmless, and visibly so, for the place where it is printed."""

from __future__ import annotations

import re

# Terminals and browsers act on these instead of showing them: control characters, direction and line marks, invisible fillers, tags, lone surrogates.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_SPACE = re.compile(r"\s+")
_SPECIAL = re.compile(r"[\\`*\[\]<>|~&$@]|(?<![^\W_])_|_(?![^\W_])")
_AUTOLINK = re.compile(r"\b(https?|ftp|mailto)(:)|\b(www)(\.)", re.IGNORECASE)
_LEADING = re.compile(r"^([#+=-]|\d{1,9}(?=[.)](?:\s|$)))")


def plain(text: object) -> str:
    """One line fit for a terminal: white space runs become one space, and what a terminal would act on becomes a visible sign."""
    return _UNSEEN.sub(_shown, _SPACE.sub(" ", str(text)))


def lines(text: str) -> str:
    """Text fit for a terminal as it stands, line ends and blanks kept."""
    return "\n".join(_UNSEEN.sub(_shown, line) for line in text.replace("\r\n", "\n").replace("\t", "    ").split("\n"))


def markdown(text: object) -> str:
    """One line of Markdown that shows `text` and nothing else: no markup, HTML, link, table border, list or heading comes out of it."""
    escaped = _SPECIAL.sub(r"\\\g<0>", plain(text))
    escaped = _AUTOLINK.sub(lambda m: f"{m[1] or m[3]}\\{m[2] or m[4]}", escaped)
    return _LEADING.sub(lambda m: f"{m[1]}\\" if m[1].isdecimal() else f"\\{m[1]}", escaped.strip())


def clipped(text: str, longest: int = 300) -> str:
    """The text, cut at a word's end where it is longer than `longest` characters."""
    if len(text) <= longest:
        return text
    cut = text[:longest]
    return (cut[: cut.rfind(" ")] if " " in cut[longest // 2 :] else cut) + " …"


def _shown(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"⟨U+{code:04X}⟩"
