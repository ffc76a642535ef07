"""Photos framed for posting, and press releases."""

import hashlib
from functools import partial
from typing import Final

from bot.db import offices, people
from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.domain.refused import Refused
from bot.i18n import texts
from bot.render.apart import frame_photos, write_release
from bot.render.framing import Names, Shape
from bot.render.photographs import BadPhoto, as_logo
from bot.render.press import Release
from bot.telegram.errands import Bench, Finish, errand, remove
from bot.usecases import captioning, templating
from bot.usecases.captioning import Draught, Pictures
from bot.usecases.saying import card_key, hand_over, say
from bot.views import kit as views
from bot.views import templates as template_views

WRITTEN_IN: Final = texts(captioning.WRITTEN_IN)


@errand("kit-photos")
async def frame(bench: Bench, errand: Errand) -> Finish:
    """A report's photos in a shape."""
    shape = Shape(errand.arguments["shape"])
    given: Pictures = await bench.db.read(partial(_pictures, bench=bench, errand=errand))
    names = Names(given.report.unit.name, given.office, bench.logo(given.logo))
    made = await frame_photos([bench.photos / path for path in given.paths], shape, names)
    files = [await bench.keep(file, ".jpg") for file in made.files if file is not None]
    if not files:
        raise Refused("kit-photos-unreadable")
    t = texts(errand.language)

    def finish(tx: Tx) -> None:
        say(tx, card_key(errand.id), errand.chat_id, views.framed(t, given, len(files), made.bad), card=True)
        for number, file in enumerate(files, 1):
            name = f"{given.report.reference}-{shape.value}-{number}.jpg"
            caption = views.photo(t, number, len(files), shape)
            hand_over(tx, f"kit:{errand.id}:{number}", errand.chat_id, file, name, caption)

    return finish


@errand("kit-release")
async def write(bench: Bench, errand: Errand) -> Finish:
    """A report's press release."""
    draught: Draught = await bench.db.read(partial(_draught, bench=bench, errand=errand))
    made = await write_release(_release(bench, draught))
    file = await bench.keep(made.files[0] or b"", ".docx")
    t = texts(errand.language)

    def finish(tx: Tx) -> None:
        name = f"{draught.pictures.report.reference}.docx"
        caption = views.written(t, draught, made.bad)
        say(tx, card_key(errand.id), errand.chat_id, caption, card=True)
        hand_over(tx, f"kit:{errand.id}", errand.chat_id, file, name, views.release_caption(t))

    return finish


@errand("kit-logo")
async def take_logo(bench: Bench, errand: Errand) -> Finish:
    """The office's logo, as a picture of ours: nothing else of the file is kept."""
    fetched = await bench.fetch(str(errand.arguments["file_id"]))
    try:
        data = await bench.apart(as_logo, fetched)
    except BadPhoto as error:
        raise Refused("logo-unreadable") from error
    finally:
        remove(fetched)
    name = f"logo-{hashlib.sha256(data).hexdigest()[:16]}.png"
    await bench.apart((bench.data / name).write_bytes, data)

    def finish(tx: Tx) -> None:
        templating.set_logo(tx, offices.get(tx), name, errand.person_id)
        say(tx, card_key(errand.id), errand.chat_id, template_views.logo_saved(texts(errand.language)), card=True)

    return finish


def _pictures(tx: Tx, bench: Bench, errand: Errand) -> Pictures:
    actor = people.actor(tx, errand.chat_id, bench.operators)
    return captioning.pictures(tx, actor, offices.get(tx), int(errand.arguments["report"]))


def _draught(tx: Tx, bench: Bench, errand: Errand) -> Draught:
    actor = people.actor(tx, errand.chat_id, bench.operators)
    return captioning.release(tx, actor, offices.get(tx), int(errand.arguments["report"]))


def _release(bench: Bench, draught: Draught) -> Release:
    report, t = draught.pictures.report, WRITTEN_IN
    content = report.content
    contact = [t.plain("kit-release-contact"), *filter(None, (draught.reporter, report.unit.name))]
    return Release(
        letterhead=draught.letterhead,
        logo=bench.logo(draught.pictures.logo),
        label=views.release_label(t),
        number=report.reference,
        headline=content.title or "",
        dateline=draught.dateline,
        body=content.story or "",
        quote=draught.quote,
        photos=tuple(str(bench.photos / path) for path in draught.pictures.paths),
        caption=t.plain("kit-release-photo", title=content.title or "", unit=report.unit.name),
        contact=tuple(contact),
    )
