"""The recap of a month that is over: files to coordinators and leaders, a picture to the group."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.db import offices
from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.domain.leagues import Ranking
from bot.domain.office import Office
from bot.domain.people import Language
from bot.domain.periods import Period, PeriodKind, read_period
from bot.domain.recap import Recap
from bot.domain.screen import Screen
from bot.i18n import Texts, texts
from bot.render.apart import draw_poster
from bot.telegram.errands import Bench, Finish, errand
from bot.telegram.work.posting import Enclosure, Part, or_none, post
from bot.telegram.work.recap_files import Printed, count_all, recap_certificates, recap_pdf, recap_xlsx
from bot.usecases import monthly, posting, ranking, recapping
from bot.usecases.posting import Place, Reader
from bot.views import documents as views
from bot.views import month_picture


@dataclass(frozen=True, slots=True)
class Files:
    """What could be made in a language, each with what it is; `certificates` are how many there are.

    `printed` is the recap that shows photos, where it could be made.
    """

    made: tuple[tuple[str, bytes], ...]
    certificates: int
    whole: bool
    printed: Printed | None

    def may_be_shown(self, tx: Tx) -> bool:
        """Whether all that is shown may still be."""
        return self.printed is None or self.printed.may_be_shown(tx)


@errand(monthly.ERRAND)
async def post_month(bench: Bench, one: Errand) -> Finish:
    """Post the recap of a month."""
    month = _month(one)
    await count_all(bench)

    def read(tx: Tx) -> tuple[Office, list[Place], Recap, Ranking]:
        office = offices.get(tx)
        places = posting.places(tx, office, Reader.COORDINATOR, Reader.LEADER, Reader.GROUP)
        return office, places, recapping.recap(tx, month), ranking.of_month(tx, office, month)

    office, places, recap, ranked = await bench.look(read)
    languages = dict.fromkeys(place.language for place in places if place.reader is not Reader.GROUP)
    files = {each: await _files(bench, texts(each), month) for each in languages}
    t = texts(office.language)
    poster = month_picture.poster(t, office.name, recap, ranked)
    picture = await or_none(draw_poster(poster)) if any(each.reader is Reader.GROUP for each in places) else None

    def compose(reader: Reader, t: Texts) -> Sequence[Part]:
        if reader is not Reader.GROUP:
            return _enclosed(t, office, recap, files[Language(t.language)])
        caption = month_picture.caption(t, recap, ranked)
        return [caption if picture is None else Enclosure(picture, f"{month.slug}.png", caption, photo=True)]

    return await post(bench, f"month:{month.slug}", places, compose)


def _month(one: Errand) -> Period:
    month = read_period(str(one.arguments["month"]))
    if month is None or month.kind is not PeriodKind.MONTH:
        raise ValueError(f"no month: {one.arguments}")
    return month


async def _files(bench: Bench, t: Texts, month: Period) -> Files:
    """All files of a month in a language, as far as they can be made."""
    printed, workbook = await or_none(recap_pdf(bench, t, month)), await or_none(recap_xlsx(bench, t, month))
    certificates = await or_none(recap_certificates(bench, t, month))
    data, many = certificates or (None, 0)
    files = (("pdf", printed.data if printed else None), ("xlsx", workbook), ("certificates", data))
    made = tuple((what, file) for what, file in files if file is not None)
    return Files(made, many, whole=None not in (printed, workbook, certificates), printed=printed)


def _enclosed(t: Texts, office: Office, recap: Recap, files: Files) -> list[Part]:
    first: Screen = views.posted(t, office, recap, files.certificates, whole=files.whole)
    month = recap.period
    return [
        first,
        *(
            Enclosure(
                data, views.file_name(t, what, month), views.caption(t, what, office, month), holds=files.may_be_shown
            )
            for what, data in files.made
        ),
    ]
