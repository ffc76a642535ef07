"""The files of a period: a printed recap and a workbook; and an officer's evidence.

All that a file tells is read in one look at the database, beside its thread: figures and lists are of one moment.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from bot.db import listings, offices, people
from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.db.looks import thumbnail
from bot.domain.listings import Illustration
from bot.domain.office import Office
from bot.domain.people import Language
from bot.domain.periods import Period
from bot.domain.refused import Refused
from bot.i18n import Texts, texts
from bot.render.apart import print_booklet, print_certificates, write_workbook
from bot.render.booklet import Booklet
from bot.render.certificates import Certificates
from bot.telegram import ledgers
from bot.telegram.errands import Bench, Finish, Outdated, errand, remove
from bot.usecases import documents, evidencing, tallying
from bot.usecases.saying import card_key, hand_over, say
from bot.views import booklets
from bot.views import certificates as certificate_views
from bot.views import documents as views
from bot.views import evidence as evidence_views
from bot.views.appendices import MOST_LISTED, Appendix
from bot.views.booklets import Shown

MOST_PHOTOS: Final = 12


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed recap, and the ids of the photos in it."""

    data: bytes
    photo_ids: tuple[int, ...]

    def may_be_shown(self, tx: Tx) -> bool:
        """Whether every photo in it may still be shown."""
        return documents.may_be_shown(tx, self.photo_ids)


@errand("recap-pdf")
async def print_recap(bench: Bench, one: Errand) -> Finish:
    """The printed recap of a period."""
    office, period = await _asked(bench, one)
    made = await recap_pdf(bench, texts(one.language), period)
    return await _handing_over(bench, one, office, period, "pdf", made.data, made.may_be_shown)


@errand("recap-xlsx")
async def write_recap(bench: Bench, one: Errand) -> Finish:
    """The workbook of a period."""
    office, period = await _asked(bench, one)
    data = await recap_xlsx(bench, texts(one.language), period)
    return await _handing_over(bench, one, office, period, "xlsx", data)


@errand("recap-certificates")
async def certify(bench: Bench, one: Errand) -> Finish:
    """Certificates for the most active of each league of a period that is over."""
    office, period = await _asked(bench, one)
    data, _ = await recap_certificates(bench, texts(one.language), period)
    if data is None:
        raise Refused("certificate-nobody", most=certificate_views.MOST_SHARED)
    return await _handing_over(bench, one, office, period, "certificates", data)


@errand("evidence")
async def prove(bench: Bench, one: Errand) -> Finish:
    """An officer's own evidence of a year."""
    t = texts(one.language)

    def read(tx: Tx) -> tuple[Booklet, str]:
        actor = people.actor(tx, one.chat_id, bench.operators)
        if actor is None:
            raise Refused("members-only")
        office = offices.get(tx)
        period = evidencing.named(tx, office, str(one.arguments["period"]))
        paper = documents.paper(tx, office)
        return evidence_views.booklet(
            t, evidencing.evidence(tx, actor, period), paper, bench.logo(paper.logo)
        ), period.slug

    wanted, year = await bench.look(read)
    file = await bench.keep(await print_booklet(wanted), ".pdf")

    def finish(tx: Tx) -> None:
        name = t.plain("evidence-file", year=year)
        hand_over(tx, f"evidence:{one.id}", one.chat_id, file, name, views.evidence_caption(t, year))
        say(tx, card_key(one.id), one.chat_id, views.evidence_made(t), card=True)

    return finish


async def recap_pdf(bench: Bench, t: Texts, period: Period) -> Printed:
    """The printed recap of a period in a language. Raises RenderingFailed."""
    booklet, photo_ids = await bench.look(partial(_booklet, bench=bench, t=t, period=period))
    return Printed(await print_booklet(booklet), photo_ids)


def _booklet(tx: Tx, bench: Bench, t: Texts, period: Period) -> tuple[Booklet, tuple[int, ...]]:
    summary = documents.summary(tx, period)
    paper = documents.paper(tx, summary.office)
    recap, lists = summary.recap, None
    if recap.reports + recap.publications <= MOST_LISTED:
        days = (period.first, period.last)
        lists = Appendix(listings.reports_of(tx, *days), listings.publications_of(tx, *days))
    chosen = documents.illustrations(tx, period, MOST_PHOTOS)
    photos = [_shown(bench, each) for each in chosen]
    booklet = booklets.booklet(t, summary, paper, bench.logo(paper.logo), photos, lists)
    return booklet, tuple(each.photo_id for each in chosen)


def _shown(bench: Bench, photo: Illustration) -> Shown:
    small = str(bench.thumbnails / thumbnail(photo.sha256))
    files = (small,) if photo.path is None else (str(bench.photos / photo.path), small)
    return Shown(files, photo.report.unit_id, photo.report.title)


async def recap_certificates(bench: Bench, t: Texts, period: Period) -> tuple[bytes | None, int]:
    """The certificates of a period in a language, and how many there are. Raises RenderingFailed."""

    def read(tx: Tx) -> Certificates:
        summary = documents.summary(tx, period)
        documents.require_over(tx, summary.office, period)
        paper = documents.paper(tx, summary.office)
        return certificate_views.certificates(t, summary, paper, bench.logo(paper.logo))

    wanted = await bench.look(read)
    return await print_certificates(wanted) if wanted.pages else None, len(wanted.pages)


async def recap_xlsx(bench: Bench, t: Texts, period: Period) -> bytes:
    """The workbook of a period in a language. Raises RenderingFailed."""
    rows = bench.outgoing / f"{secrets.token_hex(16)}.part"
    try:
        work = partial(ledgers.book, language=Language(t.language), period=period, rows=rows)
        is_long = await bench.look(partial(ledgers.is_long, period=period))
        book = await (bench.long_look(work) if is_long else bench.look(work))
        return await write_workbook(book, rows)
    finally:
        remove(rows)


async def count_all(bench: Bench) -> None:
    """Count what is new, between other people's turns: places in leagues are told from counted months."""
    await bench.db.write_all(lambda tx: tallying.count_fresh(tx, offices.get(tx), tallying.MONTHS))


async def _asked(bench: Bench, one: Errand) -> tuple[Office, Period]:
    """The period that is asked for, counted, by somebody who still may. Raises Refused."""

    def read(tx: Tx) -> tuple[Office, Period]:
        documents.require_reader(people.actor(tx, one.chat_id, bench.operators))
        office = offices.get(tx)
        return office, documents.named(tx, office, str(one.arguments["period"]))

    asked = await bench.db.read(read)
    await count_all(bench)
    return asked


async def _handing_over(
    bench: Bench,
    one: Errand,
    office: Office,
    period: Period,
    what: str,
    data: bytes,
    holds: Callable[[Tx], bool] = lambda _: True,
) -> Finish:
    t = texts(one.language)
    file = await bench.keep(data, ".xlsx" if what == "xlsx" else ".pdf")

    def finish(tx: Tx) -> None:
        if not holds(tx):
            bench.discard(file)
            raise Outdated(period.slug)
        name, caption = views.file_name(t, what, period), views.caption(t, what, office, period)
        hand_over(tx, f"recap-{what}:{one.id}", one.chat_id, file, name, caption)
        say(tx, card_key(one.id), one.chat_id, views.made(t, period), card=True)

    return finish
