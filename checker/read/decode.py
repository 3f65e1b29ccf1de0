"""Bytes -> text, or one line that says why not."""

from __future__ import annotations

from checker.errors import UnreadableInput

_WIDE = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


def decode(data: bytes, document: str) -> str:
    """The text of a UTF-8 file, newlines untouched, a byte order mark cut off.

    Raises:
        UnreadableInput: it is binary, or in another encoding; the message names the place and the mend.
    """
    wide = _WIDE.get(data[:2])
    if wide:
        raise UnreadableInput(f"{document}: is {wide} text: save it as UTF-8")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if b"\0" in data:
            raise UnreadableInput(_binary(document, data)) from None
        line = data.count(b"\n", 0, error.start) + 1
        what = f"byte 0x{data[error.start]:02x} at offset {error.start} is not UTF-8"
        raise UnreadableInput(f"{document}:{line}: {what}: save the file as UTF-8") from None
    if "\0" in text:
        raise UnreadableInput(_binary(document, data))
    return text


def _binary(document: str, data: bytes) -> str:
    at = data.index(b"\0")
    line = data.count(b"\n", 0, at) + 1
    return f"{document}:{line}: is binary, not text (NUL byte at offset {at}): give a .txt or .md file"
