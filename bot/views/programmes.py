"""Screens of the programmes: the sets, a file's preview, what was imported."""

from collections.abc import Mapping
from datetime import date

from bot.domain.programme_files import Entry, Mistake, ProgrammePlan, fingerprint
from bot.domain.screen import Button, Screen, action, columns, fitting, shortened
from bot.i18n import Html, Texts

NAME_SHOWN = 60
VALUE_SHOWN = 60
DETAIL_SHOWN = 40
SETS_SHOWN = 8
MISTAKES_ROOM = 3200
ROOM = 2800
"""What examples may take of a message's 4096 characters."""


def programme_set(
    t: Texts, sets: Mapping[date, Mapping[int, Entry]], day: date | None, today: date, *, may_edit: bool
) -> Screen:
    """A set with its programmes, by the date from which it is in force; and the other sets."""
    home = (Button(t.plain("button-home"), action("m.home")),)
    if day is None or day not in sets:
        return Screen(t("programmes-no-set-yet", may="yes" if may_edit else "no"), (home,))
    present = in_force(sets, today)
    when = "present" if day == present else "coming" if day > today else "past"
    lines: list[str] = [t("programmes-head", day=t.full_day(day), when=when), ""]
    listed = [
        t("programmes-line", number=each.number, emoji=each.emoji, label=each.label, keywords=len(each.keywords))
        for each in sets[day].values()
    ]
    lines += fitting(listed, ROOM)
    if may_edit:
        lines += ["", t("programmes-how")]
    others = [
        Button(t.plain("button-programmes-set", day=t.full_day(each)), action("n.set", each.isoformat()))
        for each in list(sets)[:SETS_SHOWN]
        if each != day
    ]
    export = [(Button(t.plain("button-programmes-export"), action("n.export", day.isoformat())),)] if may_edit else []
    return Screen("\n".join(lines), (*columns(others), *export, home))


def in_force(sets: Mapping[date, Mapping[int, Entry]], today: date) -> date | None:
    """The date of the set that is in force on a day."""
    return max((day for day in sets if day <= today), default=None)


def mistake_line(t: Texts, mistake: Mistake) -> str:
    """A mistake in a file: where, and what."""
    reason = t.plain(mistake.reason_key, detail=shortened(mistake.detail, DETAIL_SHOWN))
    if not mistake.of_set:
        return reason
    return t.plain("programmes-mistake", of_set=mistake.of_set, programme=mistake.programme or "no", reason=reason)


def mistakes(t: Texts, name: str, found: tuple[Mistake, ...]) -> Screen:
    """Everything that is wrong in a file."""
    lines = [t("plain", text=mistake_line(t, each)) for each in found]
    shown = fitting(lines, MISTAKES_ROOM)
    if len(shown) < len(lines):
        shown.append(t("units-bad-more", more=len(lines) - len(shown)))
    head = t("programmes-bad", name=shortened(name, NAME_SHOWN), count=len(found))
    return Screen("\n".join([head, "", *shown]), ((_back(t),),))


def preview(t: Texts, name: str, plan: ProgrammePlan, import_id: int, *, again: bool = False) -> Screen:
    """What importing a file would do, to be confirmed; `again` where programmes changed since it was shown first."""
    file = shortened(name, NAME_SHOWN)
    if not (plan.added or plan.changed):
        return Screen(t("programmes-nothing", name=file, unchanged=plan.unchanged), ((_back(t),),))
    lines: list[str] = [t("programmes-again")] if again else []
    lines += [t("import-head", name=file), _counts(t, plan), ""]
    examples = [
        t("programmes-added", day=t.full_day(day), number=entry.number, emoji=entry.emoji, label=entry.label)
        for day, entry in plan.added
    ]
    for each in plan.changed:
        what = _changes(t, each.before, each.after)
        examples.append(
            t("programmes-changed", day=t.full_day(each.in_force_from), number=each.after.number, what=what)
        )
    shown = fitting(examples, ROOM)
    if len(shown) < len(examples):
        shown.append(t("import-more", more=t.number(len(examples) - len(shown))))
    lines += [*shown, "", t("import-not-yet")]
    count = len(plan.added) + len(plan.changed)
    yes = Button(t.plain("button-programmes-import", count=count), action("f.yes", import_id, fingerprint(plan)))
    return Screen("\n".join(lines), ((yes,), (Button(t.plain("button-import-cancel"), action("f.no", import_id)),)))


def _counts(t: Texts, plan: ProgrammePlan) -> Html:
    return t("import-counts", added=len(plan.added), changed=len(plan.changed), unchanged=plan.unchanged)


def _changes(t: Texts, before: Entry, after: Entry) -> Html:
    parts = []
    for field in ("name", "label", "emoji"):
        old, new = (shortened(getattr(entry, field), VALUE_SHOWN) for entry in (before, after))
        if getattr(before, field) != getattr(after, field):
            parts.append(t("import-change", field=field, before=old, after=new))
    more = set(after.keywords) - set(before.keywords)
    fewer = set(before.keywords) - set(after.keywords)
    if before.keywords != after.keywords:
        parts.append(t("programmes-keywords", more=len(more), fewer=len(fewer)))
    return Html("; ".join(parts))


def imported(t: Texts, name: str, plan: ProgrammePlan) -> Screen:
    """What was imported."""
    return Screen(f"{t('import-done', name=shortened(name, NAME_SHOWN))}\n{_counts(t, plan)}", ((_back(t),),))


def exported(t: Texts, day: date) -> Screen:
    """The caption of a set's file."""
    return Screen(t("programmes-file", day=t.full_day(day)))


def refused(t: Texts, reason: Html) -> Screen:
    """Why a file cannot be read."""
    return Screen(reason, ((_back(t),),))


def _back(t: Texts) -> Button:
    return Button(t.plain("button-programmes"), action("n.list"))
