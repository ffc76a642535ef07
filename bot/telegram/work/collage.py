"""The picture of a day or of several, in each of the languages that it is wanted in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial

from bot.db import looks, offices, people
from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.domain.collage import Shot, shortlist
from bot.domain.office import Office
from bot.domain.people import Language
from bot.domain.refused import Refused
from bot.domain.stretches import read_stretch
from bot.i18n import texts
from bot.render.apart import make_collage
from bot.render.collage import Album
from bot.telegram.errands import Bench, Finish, Outdated, errand
from bot.usecases import collaging, drilling
from bot.usecases.saying import card_key, hand_over, say
from bot.views import collage as views


@dataclass(frozen=True, slots=True)
class Collage:
    """A picture in each language, none where there is no photo to show; and what it shows."""

    shots: tuple[Shot, ...] = ()
    pictures: Mapping[Language, bytes] = field(default_factory=dict)

    @property
    def units(self) -> tuple[str, ...]:
        """The names of the units, each once."""
        return tuple(dict.fromkeys(shot.unit_name for shot in self.shots))

    def may_be_shown(self, tx: Tx) -> bool:
        """Whether everything in it may still be shown."""
        return collaging.may_be_shown(tx, [shot.id for shot in self.shots])


async def collage(bench: Bench, office: Office, first: date, last: date, languages: Sequence[Language]) -> Collage:
    """The picture of some days, in these languages. Raises RenderingFailed."""
    found = await bench.look(partial(_shots, first=first, last=last))
    considered = shortlist(found, last.isoformat())
    if not considered or not languages:
        return Collage()
    logo = await bench.db.read(partial(collaging.logo, office=office))
    album = Album(
        tuple(
            (shot, str(bench.photos / shot.path), str(bench.thumbnails / looks.thumbnail(shot.sha256)))
            for shot in considered
        ),
        tuple(views.heading(texts(language), office, first, last) for language in languages),
        bench.logo(logo),
    )
    shown, pictures = await make_collage(album)
    known = {shot.id: shot for shot in considered}
    return Collage(tuple(known[number] for number in shown), dict(zip(languages, pictures, strict=False)))


def _shots(tx: Tx, first: date, last: date) -> list[Shot]:
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return [shot for day in days for shot in collaging.shots_of(tx, day)]


@errand("collage")
async def make(bench: Bench, one: Errand) -> Finish:
    """The picture of what one digest tells of, for somebody who still reads recaps when it is made."""
    stretch, t = read_stretch(one.arguments["slug"]), texts(one.language)
    first, last = stretch.first, stretch.last

    def read(tx: Tx) -> tuple[Office, int]:
        actor = people.actor(tx, one.chat_id, bench.operators)
        if actor is None:
            raise Refused("members-only")
        drilling.subject(tx, actor, 0)
        return offices.get(tx), collaging.kept_back(tx, first, last)

    office, kept_back = await bench.db.read(read)
    made = await collage(bench, office, first, last, [one.language])
    picture = made.pictures.get(one.language)
    file = await bench.keep(picture, ".jpg") if picture is not None else None

    def finish(tx: Tx) -> None:
        if file is not None and not made.may_be_shown(tx):
            bench.discard(file)
            raise Outdated(stretch.slug)
        screen = views.made(t, stretch, len(made.shots) if file else 0, kept_back)
        say(tx, card_key(one.id), one.chat_id, screen, card=True)
        if file is not None:
            caption, name = views.caption(t, made.units, first, last), views.file_name(t, last)
            hand_over(tx, f"collage:{one.id}", one.chat_id, file, name, caption, photo=True)

    return finish
