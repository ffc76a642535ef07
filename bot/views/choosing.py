"""Screens on which a unit is found by tapping."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.catalogue import A_PAGE, Choice
from bot.domain.screen import Button, Screen, action, columns, shortened
from bot.domain.units import UnitKind
from bot.i18n import Html, Texts

NAME_SHOWN = 40
PART_SHOWN = 24


@dataclass(frozen=True, slots=True)
class Verbs:
    """What the buttons of a choice mean: back to the kinds, a stretch of a kind, a unit."""

    kinds: str
    stretch: str
    unit: str


def kind_name(t: Texts, kind: UnitKind) -> str:
    """A kind of unit as people call it."""
    return t.plain(f"choose-kind-{kind.value.lower()}")


def kinds(t: Texts, head: str, counts: Mapping[UnitKind, int], verbs: Verbs, *more: Button) -> Screen:
    """The kinds of units, with how many there are of each; `more` buttons stand below."""
    buttons = [
        Button(
            t.plain("choose-kind", kind=kind_name(t, kind), count=t.number(count)), action(verbs.stretch, kind.value)
        )
        for kind, count in counts.items()
    ]
    return Screen(head, (*columns(buttons), *((button,) for button in more)))


def stretch(t: Texts, head: Html, choice: Choice, verbs: Verbs) -> Screen:
    """A page of units, or the parts of a list that is too long for pages."""
    kind = kind_name(t, choice.kind)
    back = Button(t.plain("button-back"), action(verbs.kinds))
    if choice.parts:
        text = t("choose-parts", kind=kind, total=t.number(choice.total))
        parts = tuple(
            (
                Button(
                    t.plain("choose-part", first=_short(part.first), last=_short(part.last)),
                    action(verbs.stretch, choice.kind.value, part.start, part.size),
                ),
            )
            for part in choice.parts
        )
        return Screen(f"{head}\n\n{text}", (*parts, (back,)))
    units = [Button(shortened(unit.name, NAME_SHOWN), action(verbs.unit, unit.id)) for unit in choice.units]
    text = t(
        "choose-page",
        kind=kind,
        first=t.number(choice.start + 1),
        last=t.number(choice.start + len(choice.units)),
        total=t.number(choice.total),
    )
    turning = pages(t, choice.before, choice.after, verbs.stretch, (choice.kind.value,), (A_PAGE,))
    return Screen(f"{head}\n\n{text}", (*columns(units), *turning, (back,)))


def pages(
    t: Texts,
    before: int | None,
    after: int | None,
    verb: str,
    ahead: tuple[object, ...] = (),
    behind: tuple[object, ...] = (),
) -> tuple[tuple[Button, ...], ...]:
    """The row that turns a list's pages; none where there is one page."""
    row = []
    if before is not None:
        row.append(Button(t.plain("button-previous"), action(verb, *ahead, before, *behind)))
    if after is not None:
        row.append(Button(t.plain("button-next"), action(verb, *ahead, after, *behind)))
    return (tuple(row),) if row else ()


def turning(
    t: Texts, start: int, shown: int, total: int, a_page: int, verb: str, *ahead: object
) -> tuple[tuple[Button, ...], ...]:
    """The same for a list of which `shown` lines from `start` on are seen."""
    before = max(start - a_page, 0) if start > 0 else None
    after = start + shown if start + shown < total else None
    return pages(t, before, after, verb, ahead)


def _short(name: str) -> str:
    return shortened(name, PART_SHOWN)
