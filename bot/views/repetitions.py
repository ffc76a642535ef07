"""What a preview says where an earlier report seems to be the same."""

from collections.abc import Sequence

from bot.domain.repetitions import Earlier, Way
from bot.domain.reports import Draft
from bot.domain.screen import Button, action
from bot.i18n import Html, Texts


def lines(t: Texts, draft: Draft, found: Sequence[Earlier]) -> list[Html]:
    """A line for the likeliest of the reports that a draft may repeat, where there is one."""
    return [_line(t, draft, first) for first in found[:1]]


def buttons(t: Texts, draft: Draft, found: Sequence[Earlier]) -> tuple[tuple[Button, ...], ...]:
    """To see that report, where it is the unit's own, and to say that it is another activity."""
    if not found:
        return ()
    first = found[0]
    row = [Button(t.plain("button-not-the-same"), action("x.new", draft.id))]
    if first.report_id is not None and draft.unit is not None and first.unit.id == draft.unit.id:
        row.insert(0, Button(t.plain("button-see-earlier"), action("r.show", first.report_id)))
    return (tuple(row),)


def _line(t: Texts, draft: Draft, earlier: Earlier) -> Html:
    day = t.full_day(earlier.day)
    if draft.unit is None or earlier.unit.id != draft.unit.id:
        return t("repeats-elsewhere", unit=earlier.unit.name, day=day, reference=earlier.reference or "no")
    if earlier.reference is None:
        return t("repeats-link", day=day)
    ways = [t("repeats-photo", count=earlier.photos) if way is Way.PHOTO else t(_WAYS[way]) for way in earlier.ways]
    return t("repeats", reference=earlier.reference, day=day, ways=Html(", ".join(ways)))


_WAYS = {Way.LINK: "repeats-same-link", Way.TITLE: "repeats-title"}
