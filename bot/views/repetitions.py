"""The line of a preview that points out an earlier report."""

from collections.abc import Sequence

from bot.domain.repetitions import Earlier, Way
from bot.domain.reports import Draft
from bot.domain.screen import Button, Screen, action
from bot.i18n import Html, Texts


def pointed_out(t: Texts, preview: Screen, draft: Draft, found: Sequence[Earlier]) -> Screen:
    """A draft's preview with the likeliest of the reports that it may repeat, where there is one."""
    if not found:
        return preview
    first = found[0]
    row = [Button(t.plain("button-not-the-same"), action("x.new", draft.id))]
    if first.report_id is not None and draft.unit is not None and first.unit.id == draft.unit.id:
        row.insert(0, Button(t.plain("button-see-earlier"), action("r.show", first.report_id)))
    return Screen(f"{preview.html}\n\n{_line(t, draft, first)}", (*preview.rows, tuple(row)))


def _line(t: Texts, draft: Draft, earlier: Earlier) -> Html:
    day = t.full_day(earlier.day)
    if draft.unit is None or earlier.unit.id != draft.unit.id:
        return t("repeats-elsewhere", unit=earlier.unit.name, day=day, reference=earlier.reference or "no")
    if earlier.reference is None:
        return t("repeats-link", day=day)
    ways = [t("repeats-photo", count=earlier.photos) if way is Way.PHOTO else t(_WAYS[way]) for way in earlier.ways]
    return t("repeats", reference=earlier.reference, day=day, ways=Html(", ".join(ways)))


_WAYS = {Way.LINK: "repeats-same-link", Way.TITLE: "repeats-title"}
