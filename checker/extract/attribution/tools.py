"""What the readers of cues share: the words of one article, and who reads its phrases and knows its sources."""

from __future__ import annotations

from checker.extract.attribution.evidence import Evidence
from checker.extract.attribution.lexicon import Lexicon
from checker.extract.attribution.phrases import Phrases
from checker.extract.language import Prose


class CueReader:
    """A reader of one article's sentences."""

    def __init__(self, prose: Prose, lexicon: Lexicon, phrases: Phrases, evidence: Evidence) -> None:
        self.lexicon = lexicon
        self.phrases = phrases
        self.evidence = evidence
        self.lower = prose.lower
        self.words = prose.words
