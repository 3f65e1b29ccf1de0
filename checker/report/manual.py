"""The manual: one Markdown page a check, made of its rule file, so that page, test and behaviour cannot part."""

from __future__ import annotations

from collections.abc import Mapping

import yaml

from checker.report.template import Safe, fill
from checker.rulebook.checks import CheckRule, ExampleArticle

PREFIX = "checks/"
INDEX = "README.md"


def manual_pages(checks: Mapping[str, CheckRule]) -> dict[str, str]:
    """File name -> page, for every check, and the list of them all in `README.md`."""
    pages = {f"{_name(rule)}.md": check_page(rule) for rule in checks.values()}
    by_family = sorted(checks.values(), key=lambda rule: (rule.family, rule.id))
    return {INDEX: fill("checks.md.j2", rules=[(_name(rule), rule, _severity(rule)) for rule in by_family]), **pages}


def check_page(rule: CheckRule) -> str:
    """Why a check is there, what it is set to, and every example of its rule file: those that it fires on, and those that it must not."""
    return fill(
        "check.md.j2",
        check=_name(rule),
        rule=rule,
        severity=_severity(rule),
        parameters=yaml.safe_dump(rule.parameters, sort_keys=True, allow_unicode=True, width=110, default_flow_style=None) if rule.parameters else "",
        sections=[
            ("It fires on", [example for example in rule.examples if example.findings]),
            ("It stays silent on", [example for example in rule.examples if not example.findings]),
        ],
        article_parts=_article_parts,
    )


def _name(rule: CheckRule) -> str:
    return rule.id.removeprefix(PREFIX)


def _severity(rule: CheckRule) -> str:
    return f"off ({rule.enabled_severity or 'note'} once enabled)" if rule.severity == "off" else rule.severity


def _article_parts(article: ExampleArticle) -> list[str | Safe]:
    """An example article as the paragraphs of a quotation: where it comes from, its headline, its text."""
    origin = ", ".join(str(part) for part in (article.publisher, article.published) if part)
    kind = "Coverage" if article.coverage else "Draft"
    head = f"{kind} ({origin}):" if origin else f"{kind}:"
    return [head, *([article.headline] if article.headline else []), *(line for line in article.text.splitlines() if line.strip())]
