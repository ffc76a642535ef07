"""Screens of files that list holidays: how to send one, its preview, what was imported."""

from typing import Final

from bot.domain.calendar import Holiday
from bot.domain.holiday_files import HolidayPlan, fingerprint
from bot.domain.screen import Button, Screen, action, fitting, shortened
from bot.domain.units import BadRow
from bot.i18n import Html, Texts
from bot.views.calendar import day_line, name_of
from bot.views.unit_card import bad_lines

FILE_SHOWN: Final = 60
BAD_SHOWN: Final = 15
ROOM: Final = 2800
"""What examples may take of a message's 4096 characters."""


def menu(t: Texts) -> Screen:
    """How to send a list of holidays, and the present list."""
    export = Button(t.plain("button-holidays-export"), action("z.export"))
    return Screen(t("holidays-file"), ((export,), (_back(t),)))


def preview(t: Texts, name: str, plan: HolidayPlan, import_id: int, *, again: bool = False) -> Screen:
    """What importing a file would do, to be confirmed; `again` where days changed since it was shown first."""
    file = shortened(name, FILE_SHOWN)
    if not plan.days:
        return Screen(t("holidays-nothing", name=file, unchanged=plan.unchanged), ((_back(t),),))
    lines: list[str] = [t("holidays-again")] if again else []
    lines += [t("import-head", name=file), _counts(t, plan), ""]
    examples = [t("holidays-added", day=day_line(t, each)) for each in plan.added]
    examples += [_changed(t, before, after) for before, after in plan.changed]
    shown = fitting(examples, ROOM)
    if len(shown) < len(examples):
        shown.append(t("import-more", more=t.number(len(examples) - len(shown))))
    lines += [*shown, "", t("import-not-yet")]
    yes = Button(
        t.plain("button-import", count=t.number(len(plan.days))), action("f.yes", import_id, fingerprint(plan))
    )
    return Screen("\n".join(lines), ((yes,), (Button(t.plain("button-import-cancel"), action("f.no", import_id)),)))


def _changed(t: Texts, before: Holiday, after: Holiday) -> Html:
    what = "works" if before.works else "free"
    return t("holidays-changed", day=day_line(t, after), before=name_of(t, before), what=what)


def _counts(t: Texts, plan: HolidayPlan) -> Html:
    return t("import-counts", added=len(plan.added), changed=len(plan.changed), unchanged=plan.unchanged)


def bad(t: Texts, name: str, rows: tuple[BadRow, ...]) -> Screen:
    """Every bad row with its line and reason; nothing is imported."""
    head = t("import-bad", name=shortened(name, FILE_SHOWN), bad=t.number(len(rows)))
    lines = [head, "", *bad_lines(t, rows, BAD_SHOWN), "", t("import-bad-how")]
    return Screen("\n".join(lines), ((_back(t),),))


def imported(t: Texts, name: str, plan: HolidayPlan) -> Screen:
    """What was imported."""
    text = f"{t('import-done', name=shortened(name, FILE_SHOWN))}\n{_counts(t, plan)}"
    return Screen(text, ((_back(t),),))


def present(t: Texts, count: int) -> Screen:
    """The caption of the file with the present days."""
    return Screen(t("holidays-file-present", count=count))


def _back(t: Texts) -> Button:
    return Button(t.plain("button-back"), action("z.days", 0))
