"""Screens of the own telephone number."""

from bot.domain.phones import written
from bot.domain.screen import Button, Screen, action
from bot.i18n import Texts


def mine(t: Texts, number: str | None) -> Screen:
    """The number that is kept, and who sees it."""
    back = Button(t.plain("button-back"), action("w.mine"))
    if number is None:
        return Screen(t("phone-mine-none"), ((Button(t.plain("button-phone-give"), action("z.call")), back),))
    buttons = (
        Button(t.plain("button-phone-change"), action("z.call")),
        Button(t.plain("button-phone-remove"), action("z.nocall")),
    )
    return Screen(t("phone-mine", number=written(number)), (buttons, (back,)))


def ask(t: Texts) -> Screen:
    """Asks for the number."""
    return Screen(t("phone-ask"), ((Button(t.plain("button-back"), action("z.phone")),),))
