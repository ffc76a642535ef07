"""The digest of a week: a chart, and words below it that stand alone where it cannot be drawn."""

from collections.abc import Mapping, Sequence

from bot.db import offices, weeks
from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.domain.office import Office
from bot.domain.people import Language
from bot.domain.periods import Period, read_period
from bot.domain.programmes import Programme
from bot.domain.weeks import MOST_WEEKS, WeekFigures
from bot.i18n import Texts, texts
from bot.render.apart import draw_chart
from bot.telegram.errands import Bench, Finish, errand
from bot.telegram.work.posting import Enclosure, Part, or_none, post
from bot.usecases import charting, posting, recapping, weekly
from bot.usecases.posting import Place, Reader
from bot.views import weekly as views


@errand(weekly.ERRAND)
async def post_week(bench: Bench, one: Errand) -> Finish:
    """Post the digest of a week."""
    week = read_period(str(one.arguments["week"]))
    if week is None:
        raise ValueError(f"no week: {one.arguments}")

    def read(tx: Tx) -> tuple[Office, list[Place], WeekFigures, Mapping[int, Programme]]:
        office = offices.get(tx)
        places = posting.places(tx, office, Reader.COORDINATOR, Reader.LEADER, Reader.GROUP)
        recap = recapping.recap(tx, week)
        return office, places, weekly.figures(tx, office, recap, _streaks(tx, week)), charting.programmes_of(tx, recap)

    office, places, figures, programmes = await bench.look(read)
    drawn: dict[Language, bytes | None] = {}
    for language in dict.fromkeys(place.language for place in places if not figures.recap.is_empty):
        chart = views.chart(texts(language), office.name, figures, programmes)
        drawn[language] = await or_none(draw_chart(chart))

    def compose(reader: Reader, t: Texts) -> Sequence[Part]:
        words = views.words(t, office.name, figures, reader)
        picture = drawn.get(Language(t.language))
        return [words] if picture is None else [Enclosure(picture, f"{week.slug}.png", words, photo=True)]

    return await post(bench, f"week:{week.slug}", places, compose)


def _streaks(tx: Tx, week: Period) -> dict[int, int]:
    """In how many weeks in a row, this one the last, units published."""
    lengths: dict[int, int] = {}
    going: frozenset[int] | None = None
    for number in range(1, MOST_WEEKS + 1):
        published = weeks.publishers(tx, first=week.first, last=week.last)
        going = published if going is None else going & published
        if not going:
            break
        lengths.update(dict.fromkeys(going, number))
        week = week.previous
    return lengths
