"""Reads the Fluent files and finds where the code uses them."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fluent.syntax import FluentParser, visitor
from fluent.syntax import ast as ftl

from tests.project.files import ROOT, files_under, name_of, syntax_of

LOCALES = ROOT / "bot" / "locales"
CALLS_WITH_A_KEY = ("t", "plain", "Refused")
SCRIPTS = "bot/simulator/web/static/js"


class _References(visitor.Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.messages: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:
        self.messages.add(node.id.name)


@dataclass(frozen=True, slots=True)
class Use:
    """A call that shows a text: where, with which key (a pattern where part of it is computed) and variables."""

    where: str
    key: re.Pattern[str]
    variables: frozenset[str]
    open_ended: bool


@cache
def _entries(language: str) -> dict[str, _References]:
    found: dict[str, _References] = {}
    for path in files_under(f"bot/locales/{language}", ".ftl"):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ftl.Junk):
                raise ValueError(f"{name_of(path)}: cannot be read: {(entry.content or '')[:80]}")
            if isinstance(entry, ftl.Message | ftl.Term):
                key = ("-" if isinstance(entry, ftl.Term) else "") + entry.id.name
                if key in found:
                    raise ValueError(f"{name_of(path)}: {key} is given twice")
                found[key] = _References()
                found[key].visit(entry)
    return found


@cache
def texts(language: str) -> dict[str, frozenset[str]]:
    """Each key of a language with the variables that its text needs, through references too.

    Raises ValueError for what Fluent cannot read and for a key that is given twice.
    """
    found = _entries(language)
    return {key: frozenset(_variables(key, found, set())) for key in found}


def referred_to(language: str) -> frozenset[str]:
    """The keys that other texts of the language contain."""
    return frozenset(key for entry in _entries(language).values() for key in entry.messages)


def _variables(key: str, found: dict[str, _References], seen: set[str]) -> set[str]:
    if key not in found or key in seen:
        return set()
    seen.add(key)
    own = set(found[key].variables)
    return own.union(*(_variables(other, found, seen) for other in found[key].messages))


@cache
def uses() -> tuple[Use, ...]:
    """Every call with a key that stands in the code, whole or in part."""
    return tuple(
        Use(
            where=f"{name_of(path)}:{call.lineno}",
            key=key,
            variables=frozenset(keyword.arg for keyword in call.keywords if keyword.arg),
            open_ended=any(keyword.arg is None for keyword in call.keywords),
        )
        for path in files_under("bot", ".py")
        for call in ast.walk(syntax_of(path))
        if isinstance(call, ast.Call) and call.args and _called(call.func) in CALLS_WITH_A_KEY
        for key in _keys(call.args[0])
    )


@cache
def strings() -> frozenset[str]:
    """Every string literal of the code: keys may travel in values before they reach a call."""
    return page_keys() | frozenset(
        node.value
        for path in files_under("bot", ".py")
        for node in ast.walk(syntax_of(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


@cache
def page_keys() -> frozenset[str]:
    """The keys that stand whole in the page's scripts."""
    return frozenset(key for source in _scripts() for key in re.findall(r'"(page-[a-z0-9-]+)"', source))


@cache
def page_patterns() -> tuple[re.Pattern[str], ...]:
    """The keys that the page's scripts put together."""
    made = (key for source in _scripts() for key in re.findall(r"`(page-[^`]*)`", source))
    return tuple(re.compile(".+".join(map(re.escape, re.split(r"\$\{[^}]*\}", key)))) for key in made)


def _scripts() -> Iterator[str]:
    return (path.read_text(encoding="utf-8") for path in files_under(SCRIPTS, ".js"))


@cache
def patterns() -> tuple[re.Pattern[str], ...]:
    """Every formatted string of the code that could make a key."""
    return page_patterns() + tuple(
        pattern
        for path in files_under("bot", ".py")
        for node in ast.walk(syntax_of(path))
        if isinstance(node, ast.JoinedStr)
        for pattern in _keys(node)
        if re.match(r"[a-z]+-", pattern.pattern.replace("\\", ""))
    )


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Name):
        return function.id
    return function.attr if isinstance(function, ast.Attribute) else ""


def _keys(node: ast.expr) -> Iterator[re.Pattern[str]]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield re.compile(re.escape(node.value))
    elif isinstance(node, ast.IfExp):
        yield from _keys(node.body)
        yield from _keys(node.orelse)
    elif isinstance(node, ast.JoinedStr):
        parts = (re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in node.values)
        yield re.compile("".join(parts))
