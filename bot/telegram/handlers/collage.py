"""The picture of a day, made again for somebody who reads recaps; and whether pupils may be seen in it."""

from bot.domain.consent import NO, YES
from bot.domain.refused import Refused
from bot.domain.stretches import read_stretch
from bot.telegram.routes import button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import captioning, drilling
from bot.views import collage as views


@button("rc.make", Who.MEMBER, Where.PRIVATE)
def on_make(turn: Turn, arguments: list[str]) -> None:
    """Have the picture of what one digest tells of made."""
    stretch = read_stretch(arguments[0])
    if not stretch.is_digest:
        raise ValueError(f"not of one digest: {stretch.slug}")
    drilling.subject(turn.tx, turn.member, 0)
    turn.errand("collage", views.waiting(turn.t, stretch.first, stretch.last), slug=stretch.slug)


@button("rc.ask", Who.ANSWERER, Where.PRIVATE)
def on_ask(turn: Turn, arguments: list[str]) -> None:
    """Whether the guardians agreed to a report's photos."""
    kit = captioning.look(turn.tx, turn.actor, int(arguments[0]))
    if not kit.photos:
        raise Refused("kit-no-photos")
    turn.reply("consent", views.consent(turn.t, kit.report.reference, kit.report.id))


@button("rc.said", Who.ANSWERER, Where.PRIVATE)
def on_said(turn: Turn, arguments: list[str]) -> None:
    """They did, or did not."""
    if arguments[1] not in (YES, NO):
        raise Refused("unknown-button")
    given = arguments[1] == YES
    kit = captioning.note_consent(turn.tx, turn.member, int(arguments[0]), given=given)
    turn.change(views.consented(turn.t, kit.report.reference, given=given))
