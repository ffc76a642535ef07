"""The picture of a day, made again for somebody who reads recaps."""

from bot.domain.stretches import read_stretch
from bot.telegram.routes import button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import drilling
from bot.views import collage as views


@button("rc.make", Who.MEMBER, Where.PRIVATE)
def on_make(turn: Turn, arguments: list[str]) -> None:
    """Have the picture of what one digest tells of made."""
    stretch = read_stretch(arguments[0])
    if not stretch.is_digest:
        raise ValueError(f"not of one digest: {stretch.slug}")
    drilling.subject(turn.tx, turn.member, 0)
    turn.errand("collage", views.waiting(turn.t, stretch.first, stretch.last), slug=stretch.slug)
