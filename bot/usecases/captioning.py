"""The caption kit of a report: its captions, and what its photos and its press release are made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bot.db import audit, kits, photos, programmes, reports
from bot.db.engine import Tx
from bot.domain import consent
from bot.domain.captions import PARTS, Facts, Part, captions
from bot.domain.consent import NO, SCHOOLS, YES
from bot.domain.hashtags import region
from bot.domain.links import Platform
from bot.domain.office import Actor, Office
from bot.domain.refused import Refused
from bot.domain.reports import Report
from bot.domain.speech import first_quote
from bot.i18n import texts
from bot.usecases import templating

MOST_PHOTOS: Final = 10
"""Photos of a kit: as many as an Instagram post of several takes."""
IN_RELEASE: Final = 4
PLATFORMS: Final = frozenset(PARTS)
WRITTEN_IN: Final = "id"
"""Reports are written in Indonesian, whatever language the bot's screens have for a person."""


@dataclass(frozen=True, slots=True)
class Kit:
    """A report that captions can be made for, and how many photos may be used."""

    report: Report
    photos: int


@dataclass(frozen=True, slots=True)
class Pictures:
    """Photos to be framed, as paths below the photos' directory.

    `missing` are not there, `bad` are known not to be readable, `more` are beyond the most.

    `logo` is a path below the data directory.
    """

    report: Report
    office: str
    logo: str | None
    paths: tuple[str, ...]
    missing: int
    more: int
    bad: int = 0


@dataclass(frozen=True, slots=True)
class Draught:
    """A press release to be written, with its photos; `barred` where they show pupils without consent."""

    pictures: Pictures
    letterhead: tuple[str, ...]
    dateline: str
    quote: str
    reporter: str | None
    barred: bool


def look(tx: Tx, actor: Actor | None, report_id: int) -> Kit:
    """The kit of a report. Raises Refused where it is withdrawn, and for all but its officers and coordinators."""
    report = reports.by_id(tx, report_id)
    if report is None or actor is None or not actor.may_answer_for(report.unit.id):
        raise Refused("not-your-unit")
    if kits.matter(tx, report_id).withdrawn:
        raise Refused("kit-withdrawn")
    return Kit(report, len(kits.originals(tx, report_id)))


def texts_for(tx: Tx, actor: Actor | None, office: Office, report_id: int, platform: Platform) -> tuple[Part, ...]:
    """The captions of a report for a platform. Raises Refused like `look`."""
    report = look(tx, actor, report_id).report
    return captions(platform, _facts(tx, office, report), templating.in_force(tx, office))


def pictures(tx: Tx, actor: Actor | None, office: Office, report_id: int) -> Pictures:
    """The photos of a report. Raises Refused like `look`, where there are none, and without the consent they need."""
    kit = look(tx, actor, report_id)
    if not kit.photos:
        raise Refused("kit-photos-expired" if photos.of_report(tx, report_id).photos else "kit-no-photos")
    if is_barred(tx, report_id):
        raise Refused("kit-no-consent")
    return _pictures(tx, office, kit.report, MOST_PHOTOS)


def release(tx: Tx, actor: Actor | None, office: Office, report_id: int) -> Draught:
    """What a press release is made of. Raises Refused like `look`; photos that need consent stay out of it."""
    report = look(tx, actor, report_id).report
    paper = kits.paper(tx, office.id)
    barred = is_barred(tx, report_id)
    lines = tuple(line.strip() for line in (paper.letterhead or office.name).splitlines() if line.strip())
    return Draught(
        pictures=_pictures(tx, office, report, 0 if barred else IN_RELEASE),
        letterhead=lines,
        dateline=f"{region(office.name)} (Humas) –",
        quote=first_quote(report.content.story or ""),
        reporter=kits.matter(tx, report_id).reporter,
        barred=barred and bool(kits.originals(tx, report_id)),
    )


def asks_consent(tx: Tx, actor: Actor | None, report_id: int) -> bool:
    """Whether nobody has said yet if the guardians agreed to a school's photos. Raises Refused like `look`."""
    look(tx, actor, report_id)
    matter = kits.matter(tx, report_id)
    return matter.kind in SCHOOLS and matter.consent is None


def note_consent(tx: Tx, actor: Actor, report_id: int, *, given: bool) -> Kit:
    """Keep whether the guardians agreed that a report's photos are published. Raises Refused like `look`."""
    kit = look(tx, actor, report_id)
    kits.note_consent(tx, report_id, YES if given else NO)
    audit.note(tx, "consent.noted", kit.report.reference, person_id=actor.id, detail={"given": given})
    return kit


def is_barred(tx: Tx, report_id: int) -> bool:
    """Whether a report's photos may show pupils and lack the guardians' consent."""
    matter = kits.matter(tx, report_id)
    return consent.is_barred(matter.kind, matter.consent)


def _pictures(tx: Tx, office: Office, report: Report, most: int) -> Pictures:
    found = kits.originals(tx, report.id)
    there = [each.path for each in found if each.path is not None and not each.bad]
    bad = sum(each.bad for each in found)
    return Pictures(
        report=report,
        office=office.name,
        logo=kits.paper(tx, office.id).logo,
        paths=tuple(there[:most]),
        missing=len(found) - len(there) - bad,
        bad=bad,
        more=len(there[most:]),
    )


def _facts(tx: Tx, office: Office, report: Report) -> Facts:
    content = report.content
    t = texts(WRITTEN_IN)
    programme = programmes.by_id(tx, content.programme_id) if content.programme_id else None
    return Facts(
        title=content.title or "",
        day=t.days(content.activity_date, content.until_date) if content.activity_date else "",
        time=content.time_text or "",
        place=content.place or "",
        story=content.story or "",
        participants=content.participants or "",
        speakers=content.speakers or "",
        programme=programme.label if programme else "",
        unit=report.unit.name,
        office=office.name,
        mentions=kits.mentions(tx, report.unit.id),
        links=_links(reports.links_of(tx, report.id)),
    )


def _links(links: tuple[tuple[Platform, str], ...]) -> tuple[str, ...]:
    """Where to read more: a website or a news site, not another social network."""
    reading: Mapping[Platform, int] = {Platform.WEBSITE: 0, Platform.MEDIA: 1}
    found = [(reading[platform], url) for platform, url in links if platform in reading]
    return tuple(url for _, url in sorted(found, key=lambda each: each[0]))
