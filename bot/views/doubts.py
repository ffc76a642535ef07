"""What there is to doubt about a draft, at its field, and the buttons that settle it."""

from bot.domain.doubts import Doubted, about
from bot.domain.found import Doubt
from bot.domain.reports import Draft
from bot.domain.screen import Button, action, columns
from bot.i18n import Html, Texts


def lines(t: Texts, draft: Draft, field: Doubted) -> list[Html]:
    """A line for each doubt about a field."""
    day = draft.content.activity_date
    year = str(day.year) if day else ""
    return [t(f"draft-doubt-{doubt.value}", year=year) for doubt in about(draft.doubts, field)]


def buttons(t: Texts, draft: Draft) -> tuple[tuple[Button, ...], ...]:
    """A button for each field in doubt that says it is right; beside that of an old date the one to change it."""
    found = []
    for field in Doubted:
        doubts = [doubt for doubt in about(draft.doubts, field) if doubt is not Doubt.DATE_AHEAD]
        if not doubts:
            continue
        is_old = Doubt.DATE_OLD in doubts
        year = str(draft.content.activity_date.year) if is_old and draft.content.activity_date else "no"
        name = field.value.replace("_", "-")
        found.append(
            Button(t.plain(f"button-sure-{name}", year=year), action("d.sure", draft.id, draft.version, field.value))
        )
        if is_old:
            found.append(Button(t.plain("button-other-date"), action("d.field", draft.id, "date")))
    return columns(found)
