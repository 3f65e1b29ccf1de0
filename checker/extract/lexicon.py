"""The words of all role and construction rules in one table: what class a word or phrase belongs to, and which roles it can give.

Built once from a rulebook; see `checker.extract.classes` for how it is used.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from checker.extract.forms import all_forms, joined, owners, phrase_forms, verb_phrase
from checker.extract.nouns import plural
from checker.extract.verbs import irregular_pasts, verb_forms
from checker.rulebook.constructions import ConstructionRule, NounsRule, WordsRule
from checker.rulebook.roles import RoleRule
from checker.rulebook.shared import shared

WORD_CLASSES = {
    "FIGURE": "F",
    "NAME": "N",
    "WORD": "w",
    "PERSON": "p",
    "THING": "x",
    "DET": "D",
    "OF": "o",
    "PREP": "P",
    "NEARLY": "~",
    "TO": "t",
    "AND": "&",
    "BE": "b",
    "HAVE": "h",
    "MODAL": "m",
    "DO": "d",
    "NOT": "n",
    "ADV": "a",
    "SEEM": "e",
    "REL": "r",
    "SUB": "s",
    "INCLUDING": "c",
    "OF_THEM": "l",
    "TIME": "T",
    "NUMBER": "#",
    "COLLECTIVE": "@",
    "PLACE": "$",
    "COMMA": ",",
    "SEMI": ";",
    "OPEN": "(",
    "CLOSE": ")",
    "QUOTE": '"',
    "COLON": ":",
    "DASH": "-",
    "STOP": ".",
    "POSS": "'",
    "DONE": "k",
    "DOES": "K",
    "DOING": "g",  # verbs whose object is counted: killed, kills, killing
    "HAPPENED": "y",
    "HAPPENS": "Y",
    "HAPPENING": "z",  # verbs whose subject is counted: died, die, dying
    "BOTH": "u",
    "BOTH_DOES": "U",
    "BOTH_DOING": "v",  # verbs of both sorts: evacuated
    "VERB": "V",
    "VERB_DOING": "G",
    "STATE": "j",
    "EVENT": "E",
    "TOLL": "L",
    "NOUN_OR_VERB": "q",
}
"""Classes of words: one symbol a word in the string that `checker.extract.phrases` cuts into phrases."""

OBJECT, SUBJECT, STATE, EVENT, TOLL = "object", "subject", "state", "event", "toll"
COUNTED, FRAME, PLACE, UNSURE, SUFFERED = "counted", "frame", "place", "unsure", "suffered"
_BARE_VERBS = frozenset(WORD_CLASSES[name] for name in ("DOES", "HAPPENS", "BOTH_DOES"))
_OPEN_ENDED = frozenset("for with from of in at by on to into under as after before following".split())
_PLURAL_ALREADY = frozenset(("people", "persons"))


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or phrase that gives a role: by which rule, and how (as a verb with an object, as a noun ...).

    `strict`: only with a counted noun that is known and fits; `unsure`: a small figure needs a sign of the subject in the article;
    `weak`: any other word outranks it; `narrow`: only with one of these counted nouns, populations or groups; `signed`: only in an article that
    holds a sign of the subject; `wider`: what it is not too narrow for in such an article; `alone`: only where no object follows.
    """

    rule: RoleRule
    sort: str
    strict: bool = False
    unsure: bool = False
    weak: bool = False
    narrow: frozenset[str] = frozenset()
    signed: bool = False
    wider: frozenset[str] = frozenset()
    alone: bool = False

    @property
    def role(self) -> str:
        return self.rule.name


@dataclass(slots=True)
class Lexicon:
    """All words and phrases in lower case.

    Attributes:
        classes: class symbol of each single word.
        phrases: by first word, the phrases that begin with it, longest first, with their class symbol.
        triggers: what each word or phrase (words joined by a blank) can trigger.
        groups, populations: noun groups and population tags of a noun, by its singular and plural.
    """

    classes: dict[str, str] = field(default_factory=dict)
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = field(default_factory=dict)
    triggers: dict[str, list[Trigger]] = field(default_factory=dict)
    groups: dict[str, frozenset[str]] = field(default_factory=dict)
    populations: dict[str, str] = field(default_factory=dict)
    verb_bases: frozenset[str] = frozenset()


@shared("roles", "constructions")
def build_lexicon(roles: Mapping[str, RoleRule], constructions: Mapping[str, ConstructionRule]) -> Lexicon:
    """The lexicon of a rulebook: rules in the order of their ids, so that it is the same every time."""
    lexicon = Lexicon()
    _add_nouns(lexicon, [r for r in constructions.values() if isinstance(r, NounsRule)])
    forms: dict[str, set[str]] = {}
    for rule in roles.values():
        strict, unsure = (
            all_forms(rule.strict),
            all_forms(rule.unsure_verbs) | {joined(form) for noun in rule.unsure_counted for form in (noun, plural(noun))},
        )
        alone = all_forms(rule.alone)
        weak, signed = phrase_forms(rule.weak), phrase_forms(rule.signed) | {joined(plural(noun)) for noun in rule.signed}
        narrow, wider = (
            {form: frozenset(nouns) for lemma, nouns in table.items() for form in all_forms([lemma])} for table in (rule.narrow, rule.wider)
        )
        for sort, words, classes in _entries(rule):
            for word, name in zip(words, classes, strict=True):
                triggers = lexicon.triggers.setdefault(word, [])
                limits = (word in strict, word in unsure, word in weak, narrow.get(word, frozenset()), word in signed, wider.get(word, frozenset()))
                trigger = Trigger(rule, sort, *limits, word in alone)
                if trigger not in triggers:
                    triggers.append(trigger)
                forms.setdefault(word, set()).add(name)
    for word in sorted(forms):
        name = _one_class(forms[word], lexicon.groups.get(word), word in lexicon.classes)
        if name not in ("PERSON", "THING") or word not in lexicon.classes:  # what the nouns said stands: "life" is no plural
            _add_class(lexicon, word, WORD_CLASSES[name])
    lexicon.verb_bases = frozenset(word for word in forms if forms[word] & {"DOES", "HAPPENS"})
    for words_rule in (r for r in constructions.values() if isinstance(r, WordsRule)):
        _add_words(lexicon, words_rule, {word for word, names in forms.items() if "DOES" in names})
    for form in irregular_pasts():
        if form not in lexicon.classes:
            _add_class(lexicon, form, WORD_CLASSES["VERB"])
    for group in lexicon.phrases.values():
        group.sort(key=lambda entry: (-len(entry[0]), entry[0]))
    return lexicon


def _add_class(lexicon: Lexicon, word: str, symbol: str) -> None:
    parts = tuple(word.split(" "))
    if len(parts) == 1:
        lexicon.classes[word] = symbol
    else:
        entries = lexicon.phrases.setdefault(parts[0], [])
        entries[:] = [entry for entry in entries if entry[0] != parts]
        entries.append((parts, symbol))


def _add_nouns(lexicon: Lexicon, rules: Iterable[NounsRule]) -> None:
    groups: dict[str, set[str]] = {}
    plurals: set[str] = set()
    for rule in rules:
        for noun, population in [*((n, p) for p, nouns in rule.populations.items() for n in nouns), *((n, "") for n in rule.nouns)]:
            for form in (joined(noun), joined(plural(noun))):
                groups.setdefault(form, set()).add(rule.group)
                if form != joined(noun) or noun in _PLURAL_ALREADY:
                    plurals.add(form)
                if population:
                    lexicon.populations.setdefault(form, population)
    for form in sorted(groups):
        lexicon.groups[form] = frozenset(groups[form])
        if "person" in groups[form] and form in plurals:
            _add_class(lexicon, form, WORD_CLASSES["PERSON"])
        elif groups[form] & {"person", "thing", "place"}:
            _add_class(lexicon, form, WORD_CLASSES["THING"])
        else:
            _add_class(lexicon, form, WORD_CLASSES["WORD"])


def _add_words(lexicon: Lexicon, rule: WordsRule, do_it: Container[str]) -> None:
    """`do_it`: present forms of verbs with an object, which are verbs before a figure even where they are persons else: "the court convicts nine"."""
    symbol = WORD_CLASSES[rule.word_class]
    for word in rule.words:
        phrase = joined(word)
        known = lexicon.classes.get(phrase)
        convicts = known == WORD_CLASSES["PERSON"] and phrase in do_it
        if rule.word_class == "NOUN_OR_VERB" and known not in _BARE_VERBS and not convicts:
            continue
        if rule.word_class != "VERB" or phrase not in lexicon.triggers:
            _add_class(lexicon, phrase, symbol)
    for lemma in rule.verbs:
        forms = verb_forms(lemma)
        for form in (*forms.pasts, *forms.participles):
            if form != lemma and form not in lexicon.triggers and form not in lexicon.classes:
                _add_class(lexicon, form, symbol)


def _entries(rule: RoleRule) -> Iterator[tuple[str, list[str], list[str]]]:
    """(sort, words, class names) of everything a role file lists."""
    for lemma in rule.verbs:
        yield OBJECT, *verb_phrase(lemma, "DONE", "DOES", "DOING")
    for lemma in rule.intransitives:
        if lemma in rule.ordinary:
            bent = verb_forms(lemma)
            pasts = list(dict.fromkeys((*bent.pasts, *bent.participles)))
            yield SUBJECT, pasts, ["VERB"] * len(pasts)
        else:
            yield SUBJECT, *verb_phrase(lemma, "HAPPENED", "HAPPENS", "HAPPENING")
    for phrase in rule.participles:
        name = "STATE" if phrase.rsplit(" ", 1)[-1] in _OPEN_ENDED else "DONE"  # "infected with": a noun follows, but no object
        yield OBJECT, [joined(p) for p in owners(phrase)], [name] * len(owners(phrase))
    for phrase in rule.adjectives:
        yield STATE, [joined(p) for p in owners(phrase)], ["STATE"] * len(owners(phrase))
    for sort, nouns, name in (
        (EVENT, rule.nouns, "EVENT"),
        (TOLL, rule.tolls, "TOLL"),
        (COUNTED, rule.counted, "WORD"),
        (PLACE, rule.places, "PLACE"),
        (UNSURE, rule.unsure, "WORD"),
        (SUFFERED, rule.suffered, "WORD"),
    ):
        for noun in nouns:
            forms = list(dict.fromkeys((joined(noun), joined(plural(noun)))))
            yield sort, forms, [name] * len(forms)


_BOTH = {
    frozenset(("DONE", "HAPPENED")): "BOTH",
    frozenset(("STATE", "HAPPENED")): "STATE",
    frozenset(("DOES", "HAPPENS")): "BOTH_DOES",
    frozenset(("DOING", "HAPPENING")): "BOTH_DOING",
}
_ORDER = ("DONE", "HAPPENED", "TOLL", "DOING", "HAPPENING", "EVENT", "STATE", "DOES", "HAPPENS", "WORD")


def _one_class(names: set[str], groups: frozenset[str] | None, known: bool) -> str:
    """One class for a word that rules list in several: a past form is a verb, a base form that is a noun as well is a noun."""
    if "PLACE" in names:
        return "PLACE"
    if names == {"VERB"}:
        return "VERB"
    for pair in sorted(_BOTH, key=sorted):
        if pair <= names and not names & {"EVENT", "TOLL", "WORD"} and not (groups and "DONE" not in names):
            return _BOTH[pair]
    noun = bool(groups) or bool(names & {"WORD", "EVENT", "TOLL"})
    if groups and names <= {"DOING", "HAPPENING", "BOTH_DOING", "WORD", "EVENT"}:
        return "PERSON" if "person" in groups else "THING"  # "housing"
    if noun and names & {"DOES", "HAPPENS"} and not names & {"EVENT", "TOLL", "DONE", "HAPPENED"}:
        return "PERSON" if groups and "person" in groups else "NOUN_OR_VERB"
    for name in _ORDER:
        if name in names:
            if name == "WORD" and groups:
                return "PERSON" if "person" in groups else "THING"
            if name == "STATE" and groups and "person" in groups and not known:
                return "PERSON"
            return name
    return "WORD"
