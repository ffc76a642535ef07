"""The caption kit of a report: captions, photos, a press release."""

from bot.domain.links import Platform
from bot.domain.refused import Refused
from bot.render.framing import Shape
from bot.telegram.routes import button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import captioning
from bot.views import kit as views


@button("k.menu", Who.ANSWERER, Where.PRIVATE)
def on_menu(turn: Turn, arguments: list[str]) -> None:
    """What can be made of the report."""
    kit = captioning.look(turn.tx, turn.actor, int(arguments[0]))
    turn.reply("kit", views.menu(turn.t, kit, coordinates=turn.member.coordinates))


@button("k.back", Who.ANSWERER, Where.PRIVATE)
def on_back(turn: Turn, arguments: list[str]) -> None:
    """The same, in the place of a choice."""
    kit = captioning.look(turn.tx, turn.actor, int(arguments[0]))
    turn.change(views.menu(turn.t, kit, coordinates=turn.member.coordinates))


@button("k.text", Who.ANSWERER, Where.PRIVATE)
def on_platform(turn: Turn, arguments: list[str]) -> None:
    """A platform's caption, to be copied."""
    platform = _platform(arguments[1])
    parts = captioning.texts_for(turn.tx, turn.actor, turn.office, int(arguments[0]), platform)
    for number, screen in enumerate(views.captions(turn.t, platform, parts)):
        turn.reply(f"caption{number}", screen)


@button("k.photos", Who.ANSWERER, Where.PRIVATE)
def on_photos(turn: Turn, arguments: list[str]) -> None:
    """What the photos are for; where they may show pupils, first whether the guardians agreed."""
    if captioning.asks_consent(turn.tx, turn.actor, int(arguments[0])):
        turn.change(views.consent(turn.t, int(arguments[0])))
        return
    captioning.pictures(turn.tx, turn.actor, turn.office, int(arguments[0]))
    turn.change(views.shapes(turn.t, captioning.look(turn.tx, turn.actor, int(arguments[0]))))


@button("k.agreed", Who.ANSWERER, Where.PRIVATE)
def on_consent(turn: Turn, arguments: list[str]) -> None:
    """Whether the guardians agreed."""
    if arguments[1] not in ("yes", "no"):
        raise Refused("unknown-button")
    given = arguments[1] == "yes"
    kit = captioning.note_consent(turn.tx, turn.member, int(arguments[0]), given=given)
    turn.pop_up(turn.t.plain("kit-consent-yes" if given else "kit-consent-no"))
    screen = views.shapes(turn.t, kit) if given else views.menu(turn.t, kit, coordinates=turn.member.coordinates)
    turn.change(screen)


@button("k.crop", Who.ANSWERER, Where.PRIVATE)
def on_shape(turn: Turn, arguments: list[str]) -> None:
    """The photos, framed."""
    report_id, shape = int(arguments[0]), Shape(arguments[1])
    given = captioning.pictures(turn.tx, turn.actor, turn.office, report_id)
    if not given.paths:
        raise Refused("kit-photos-unreadable" if given.bad else "kit-photos-not-there")
    turn.errand("kit-photos", views.framing(turn.t, len(given.paths)), report=report_id, shape=shape.value)


@button("k.press", Who.ANSWERER, Where.PRIVATE)
def on_press_release(turn: Turn, arguments: list[str]) -> None:
    """The press release."""
    kit = captioning.look(turn.tx, turn.actor, int(arguments[0]))
    turn.errand("kit-release", views.writing(turn.t), report=kit.report.id)


def _platform(word: str) -> Platform:
    platform = Platform(word)
    if platform not in captioning.PLATFORMS:
        raise Refused("unknown-button")
    return platform
