"""Makes checker/extract/english_tokenizer.json anew from the installed spaCy: `python tests/extract/tokenizer_refresh.py`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

TABLES = Path(__file__).resolve().parents[2] / "checker" / "extract" / "english_tokenizer.json"


def blank_english() -> Language:
    """spaCy's blank English pipeline without emoticons, which news has none of."""
    nlp = spacy.blank("en")
    tokenizer: Any = nlp.tokenizer
    tokenizer.rules = {form: parts for form, parts in tokenizer.rules.items() if all(char.isalnum() or char in ".'‘’/+°—" for char in form)}
    return nlp


def tables() -> str:
    """What must stand in the file."""
    tokenizer: Any = blank_english().tokenizer
    assert tokenizer.token_match is None
    found = {
        "from": "spaCy's English tokenizer; MIT licence, copyright ExplosionAI GmbH",
        "prefix": tokenizer.prefix_search.__self__.pattern,
        "suffix": tokenizer.suffix_search.__self__.pattern,
        "infix": tokenizer.infix_finditer.__self__.pattern,
        "url": tokenizer.url_match.__self__.pattern,
        "specials": {run: [token.text for token in tokenizer(run)] for run in sorted(tokenizer.rules)},
    }
    return json.dumps(found, ensure_ascii=True, indent=0) + "\n"


if __name__ == "__main__":
    TABLES.write_text(tables(), encoding="utf-8")
