"""The words of invitations that are printed."""

from datetime import date

from bot.domain.units import UnitKind
from bot.i18n import Texts
from bot.render.card import SheetWords


def sheet_words(t: Texts, valid_until: date) -> SheetWords:
    """The words of invitation sheets whose links can be used up to the end of a day."""
    return SheetWords(
        language=t.language,
        title=t.plain("invitation-sheet-title"),
        invited=t.plain("invitation-card-invited"),
        how=t.plain("invitation-card-how"),
        valid=valid_words(t, valid_until),
        caution=t.plain("invitation-card-caution"),
        cutting=t.plain("invitation-sheet-cutting"),
        kinds={kind: kind_words(t, kind) for kind in UnitKind},
        page=lambda page, pages: t.plain("invitation-sheet-page", page=t.number(page), pages=t.number(pages)),
    )


def kind_words(t: Texts, kind: UnitKind) -> str:
    """A kind of unit, written out."""
    return t.plain(f"invitation-kind-{kind.value.lower()}")


def valid_words(t: Texts, until: date) -> str:
    """Until when an invitation can be used."""
    return t.plain("invitation-card-valid", until=t.full_day(until))
