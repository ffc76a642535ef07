"""Screens of files that list units: how to send one, its preview, what was imported."""

from bot.domain.screen import Button, Screen, action, fitting, shortened
from bot.domain.set_up import DONE, Progress
from bot.domain.unit_imports import differences, fingerprint
from bot.domain.units import BadRow, ImportPlan, UnitChange, UnitKind, UnitRow
from bot.i18n import Html, Texts
from bot.views.menu import to_set_up
from bot.views.unit_card import bad_lines

ADDED_SHOWN = 5
CHANGED_SHOWN = 8
BAD_SHOWN = 15
NAME_SHOWN = 60
VALUE_SHOWN = 50
ROOM = 2500
"""What the examples of a preview may take of a message's 4096 characters."""


def menu(t: Texts, set_up: Progress = DONE) -> Screen:
    """How to send a list of units, an example to fill in, and the present list."""
    files = (
        Button(t.plain("button-file-example"), action("f.form")),
        Button(t.plain("button-file-export"), action("f.export")),
    )
    back = Button(t.plain("button-back"), action("u.list"))
    return Screen(t("units-file"), (files, (back,), *to_set_up(t, set_up)))


def fetching(t: Texts, name: str) -> Screen:
    """A file is being fetched."""
    return Screen(t("file-fetching", name=shortened(name, NAME_SHOWN)))


def reading(t: Texts, name: str, size: int) -> Screen:
    """A large file is being read."""
    kilobytes = max(1, round(size / 1000))
    return Screen(t("file-reading", name=shortened(name, NAME_SHOWN), size=t.number(kilobytes)))


def comparing(t: Texts, name: str, rows: int) -> Screen:
    """A long file was read and is compared with the units that there are."""
    return Screen(t("file-comparing", name=shortened(name, NAME_SHOWN), rows=t.number(rows)))


def importing(t: Texts, name: str) -> Screen:
    """An import is under way."""
    return Screen(t("file-importing", name=shortened(name, NAME_SHOWN)))


def refused(t: Texts, reason: Html) -> Screen:
    """Why a file cannot be read, and an example of one that can."""
    rows = (
        (Button(t.plain("button-file-example"), action("f.form")), Button(t.plain("button-back"), action("u.list"))),
    )
    return Screen(reason, rows)


def preview(t: Texts, name: str, plan: ImportPlan, import_id: int, *, again: bool = False) -> Screen:
    """What importing a file would do, to be confirmed; `again` where units changed since it was shown first."""
    back = Button(t.plain("button-back"), action("u.list"))
    file = shortened(name, NAME_SHOWN)
    if plan.bad:
        return _bad(t, file, plan.bad, back)
    if not (plan.added or plan.changed):
        return Screen(t("import-nothing", name=file, unchanged=t.number(len(plan.unchanged))), ((back,),))
    lines: list[str] = [t("import-again")] if again else []
    lines += [t("import-head", name=file), _counts(t, plan), ""]
    lines += fitting(_examples(t, plan), ROOM)
    lines += ["", t("import-not-yet")]
    count = len(plan.added) + len(plan.changed)
    yes = Button(t.plain("button-import", count=t.number(count)), action("f.yes", import_id, fingerprint(plan)))
    return Screen("\n".join(lines), ((yes,), (Button(t.plain("button-import-cancel"), action("f.no", import_id)),)))


def _bad(t: Texts, file: str, bad: tuple[BadRow, ...], back: Button) -> Screen:
    lines: list[str] = [t("import-bad", name=file, bad=t.number(len(bad))), "", *bad_lines(t, bad, BAD_SHOWN)]
    lines += ["", t("import-bad-how")]
    return Screen("\n".join(lines), ((Button(t.plain("button-file-example"), action("f.form")), back),))


def _counts(t: Texts, plan: ImportPlan) -> Html:
    counts = {"added": plan.added, "changed": plan.changed, "unchanged": plan.unchanged}
    return t("import-counts", **{name: t.number(len(rows)) for name, rows in counts.items()})


def _examples(t: Texts, plan: ImportPlan) -> list[str]:
    lines: list[str] = []
    if plan.added:
        lines.append(t("import-added"))
        lines += [_added(t, row) for row in plan.added[:ADDED_SHOWN]]
        if len(plan.added) > ADDED_SHOWN:
            lines.append(t("import-more", more=t.number(len(plan.added) - ADDED_SHOWN)))
    if plan.changed:
        lines.append(t("import-changed"))
        lines += [_changed(t, change) for change in plan.changed[:CHANGED_SHOWN]]
        if len(plan.changed) > CHANGED_SHOWN:
            lines.append(t("import-more", more=t.number(len(plan.changed) - CHANGED_SHOWN)))
    return lines


def _added(t: Texts, row: UnitRow) -> Html:
    kind = t.plain(f"kind-{row.kind.value.lower()}")
    return t("import-added-line", code=row.code, unit=shortened(row.name, NAME_SHOWN), kind=kind)


def _changed(t: Texts, change: UnitChange) -> Html:
    fields = [field for field in differences(change) if field != "unit"]
    parts = (
        t("import-change", field=field, before=_value(t, change.before, field), after=_value(t, change.after, field))
        for field in fields
    )
    return t("import-changed-line", code=change.before.code, what=Html("; ".join(parts)))


def _value(t: Texts, row: UnitRow, field: str) -> str:
    value = getattr(row, field)
    if isinstance(value, UnitKind):
        return t.plain(f"kind-{value.value.lower()}")
    return "–" if value is None else shortened(str(value), VALUE_SHOWN)


def rest_of_bad(t: Texts, count: int) -> Screen:
    """The caption of the file with all bad rows."""
    return Screen(t("import-bad-file", bad=t.number(count)))


def imported(t: Texts, name: str, plan: ImportPlan, set_up: Progress = DONE) -> Screen:
    """What was imported."""
    text = f"{t('import-done', name=shortened(name, NAME_SHOWN))}\n{_counts(t, plan)}"
    return Screen(text, ((Button(t.plain("button-units-show"), action("u.list")),), *to_set_up(t, set_up)))


def cancelled(t: Texts, name: str) -> Screen:
    """An import was called off."""
    text = t("import-called-off", name=shortened(name, NAME_SHOWN))
    return Screen(text, ((Button(t.plain("button-home"), action("m.home")),),))


def present(t: Texts, count: int) -> Screen:
    """The caption of the file with the present units."""
    return Screen(t("units-file-present", count=t.number(count)))


def example(t: Texts) -> Screen:
    """The caption of the file to fill in."""
    return Screen(t("units-file-example"))
