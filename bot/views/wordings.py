"""The first sentences of reminders, the program's or the office's own, and the screens on which they are changed."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from bot.domain.office import Office
from bot.domain.screen import Button, Screen, action, columns
from bot.domain.templates import Mistake, filled
from bot.domain.units import UnitKind
from bot.domain.wordings import BLANKS, LONGEST, Blank, Which, Wording, Words
from bot.i18n import Html, Texts
from bot.views.templates import told

SAMPLE_DAYS: Final = 8


def private(t: Texts, own: str | None, unit: str, days: int | None, last: date | None) -> Html:
    """What a private reminder says: `days` and `last` tell since when its unit is silent, None that it always was."""
    if own is not None:
        values = {Blank.UNIT: t("wording-unit", unit=unit)}
        if days is not None and last is not None:
            values |= {Blank.DAYS: Html(t.number(days)), Blank.LAST: t("plain", text=t.short_day(last))}
        return _written(t, own, values)
    if days is None or last is None:
        return t("prompt-private-never", unit=unit)
    return t("prompt-private", unit=unit, days=days, last=t.short_day(last))


def group(t: Texts, own: str | None, office: str, day: date) -> Html | None:
    """What the group's message says above its list in the office's own words; None where it has none."""
    if own is None:
        return None
    return _written(t, own, {Blank.OFFICE: t("plain", text=office), Blank.DAY: t("plain", text=t.day(day))})


def _written(t: Texts, body: str, values: dict[Blank, Html]) -> Html:
    return Html(filled(t("plain", text=body), {blank.value: value for blank, value in values.items()}))


def menu(t: Texts, words: Words, kind: UnitKind | None) -> Screen:
    """The words of the office, or of a kind of unit; those that are their own are marked."""
    found = [Which(each, kind) for each in Wording if kind is None or each is not Wording.GROUP]
    rows = columns([Button(_marked(t, words, which), action("la.word", which)) for which in found])
    if kind is None:
        rows += columns([Button(_kind(t, words, each), action("la.words", each.value)) for each in UnitKind], 3)
    back = action("la.page") if kind is None else action("la.words")
    text = t("wordings-kind", kind=kind.label) if kind else t("wordings")
    return Screen(text, (*rows, (Button(t.plain("button-back"), back),)))


def one(
    t: Texts, office: Office, words: Words, which: Which, today: date, *, may_edit: bool, saved: bool = False
) -> Screen:
    """Words, whose they are, and what a typical reminder looks like with them."""
    own = words.own.get(str(which))
    in_force = words.of(which.wording, which.kind)
    whose = "own" if own is not None else "office" if in_force is not None else "shipped"
    lines = [t("wording-saved")] if saved else []
    lines += [
        t("wording-head", name=_name(t, which)),
        t("kit-block", text=in_force or _shipped(t, which.wording)),
        t("wording-whose", whose=whose),
        t("kit-quoted", text=_sample(t, office, in_force, which, today)),
    ]
    if not may_edit:
        lines.append(t("template-operators"))
    edit = [Button(t.plain("button-template-edit"), action("la.write", which))] if may_edit else []
    if may_edit and own is not None:
        label = "button-wording-follow" if which.kind else "button-template-restore"
        edit.append(Button(t.plain(label), action("la.shipped", which)))
    back = (Button(t.plain("button-back"), _back(which)),)
    return Screen("\n\n".join(lines), (tuple(edit), back) if edit else (back,))


def asking(t: Texts, which: Which) -> Screen:
    """How to write words."""
    names = Html(" ".join(t("template-slot", name=f"{{{blank}}}") for blank in BLANKS[which.wording]))
    lines = [t("wording-ask", name=_name(t, which)), t("wording-slots", names=names, most=LONGEST)]
    return Screen("\n".join(lines), ((Button(t.plain("button-back"), action("la.word", which)),),))


def mistaken(t: Texts, which: Which, found: Sequence[Mistake]) -> Screen:
    """Everything that is wrong with words."""
    return Screen(told(t, found), ((Button(t.plain("button-back"), action("la.word", which)),),))


def _name(t: Texts, which: Which) -> str:
    name = t.plain(f"wording-name-{which.wording.value}")
    return f"{name} · {which.kind.label}" if which.kind else name


def _marked(t: Texts, words: Words, which: Which) -> str:
    return f"{'✏️ ' if str(which) in words.own else ''}{t.plain(f'wording-name-{which.wording.value}')}"


def _kind(t: Texts, words: Words, kind: UnitKind) -> str:
    has_own = any(str(Which(each, kind)) in words.own for each in (Wording.PRIVATE, Wording.NEVER))
    return f"{'✏️ ' if has_own else ''}{kind.label}"


def _back(which: Which) -> str:
    return action("la.words", *([which.kind.value] if which.kind else []))


def _shipped(t: Texts, wording: Wording) -> str:
    """The program's words, as somebody would write them."""
    match wording:
        case Wording.PRIVATE:
            unit, days, last = (f"{{{blank}}}" for blank in BLANKS[wording])
            text = t.plain("prompt-private", unit=unit, days=days, last=last)
        case Wording.NEVER:
            text = t.plain("prompt-private-never", unit=f"{{{Blank.UNIT}}}")
        case Wording.GROUP:
            text = t.plain("group-prompt")
    return text.replace("<b>", "").replace("</b>", "")


def _sample(t: Texts, office: Office, own: str | None, which: Which, today: date) -> Html:
    """What a typical reminder says today."""
    if which.wording is Wording.GROUP:
        return group(t, own, office.name, today) or t("group-prompt")
    unit = "KUA Palang" if which.kind in (None, UnitKind.KUA) else f"{which.kind.label} Tuban"
    if which.wording is Wording.NEVER:
        return private(t, own, unit, None, None)
    return private(t, own, unit, SAMPLE_DAYS, today - timedelta(days=SAMPLE_DAYS))
