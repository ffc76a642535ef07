"""The words of the picture of a day."""

from collections.abc import Iterable
from datetime import date

from bot.domain.consent import NO, YES
from bot.domain.office import Office
from bot.domain.screen import Button, Screen, action, shortened
from bot.domain.stretches import Stretch
from bot.i18n import Texts
from bot.render.collage import Heading

NAME_SHOWN = 58


def heading(t: Texts, office: Office, first: date, last: date) -> Heading:
    """What stands above the photos."""
    return Heading(t.plain("collage-title", period=t.days(first, last)), t.plain("collage-office", office=office.name))


def caption(t: Texts, units: Iterable[str], first: date, last: date) -> Screen:
    """Below the picture: where its photos come from."""
    names = [shortened(name, NAME_SHOWN) for name in dict.fromkeys(units)]
    return Screen(t("collage-caption", period=t.days(first, last), units=", ".join(names)))


def file_name(t: Texts, last: date) -> str:
    """What the picture is called where somebody keeps it."""
    return t.plain("collage-file", day=last.isoformat())


def way(t: Texts, stretch: Stretch) -> Button:
    """To the picture of what a digest tells of."""
    return Button(t.plain("button-collage"), action("rc.make", stretch.slug))


def waiting(t: Texts, first: date, last: date) -> Screen:
    """While it is made."""
    return Screen(t("collage-waiting", period=t.days(first, last)))


def made(t: Texts, stretch: Stretch, photos: int, kept_back: int) -> Screen:
    """In the place of the waiting message: how many photos there are, and of how many reports none may be shown."""
    period = t.days(stretch.first, stretch.last)
    lines = [t("collage-made", count=photos, period=period) if photos else t("collage-none", period=period)]
    if kept_back:
        lines.append(t("collage-kept-back", count=kept_back))
    return Screen("\n".join(lines), ((Button(t.plain("button-back"), action("re.at", stretch.slug, 0)),),))


def consent(t: Texts, reference: str, report_id: int) -> Screen:
    """Whether the guardians of the pupils on a report's photos agreed."""
    yes, no = (Button(t.plain(f"button-consent-{word}"), action("rc.said", report_id, word)) for word in (YES, NO))
    return Screen("\n".join((t("collage-consent", reference=reference), t("kit-consent-ask"))), ((yes, no),))


def consented(t: Texts, reference: str, *, given: bool) -> Screen:
    """In the place of the question."""
    return Screen("\n".join((t("collage-consent", reference=reference), t(f"consent-{YES if given else NO}"))))
