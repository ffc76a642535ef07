"""Screens of invitations, for those who make and revoke them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from urllib.parse import quote
from zoneinfo import ZoneInfo

from bot.domain.invitations import Live, last_day
from bot.domain.office import UnitRef
from bot.domain.people import Role
from bot.domain.screen import Button, Screen, action, columns, fitting, shortened
from bot.domain.team import OFFICE_ROLES
from bot.domain.units import UnitKind
from bot.i18n import Html, Texts
from bot.usecases.inviting import A_PAGE, ALL, BARE, LivePage
from bot.views.choosing import NAME_SHOWN, Verbs, kind_name, turning

VERBS = Verbs("i.kinds", "i.stretch", "i.unit")
ROOM = 3000


def menu(t: Texts, live: int, *, for_operator: bool) -> Screen:
    """What can be done with invitations."""
    lines = [t("invite-menu")]
    rows: list[tuple[Button, ...]] = [
        (Button(t.plain("button-invite-unit"), action("i.kinds")),),
        (Button(t.plain("button-invite-sheets"), action("i.sheets")),),
        (Button(t.plain("button-live-invitations", count=t.number(live)), action("i.list", 0)),),
    ]
    if for_operator:
        lines.append(t("invite-menu-operator"))
        roles = [Button(t.plain(f"button-invite-{role.value}"), action("i.role", role.value)) for role in OFFICE_ROLES]
        rows += columns(roles)
    return Screen("\n\n".join(lines), (*rows, (Button(t.plain("button-home"), action("m.home")),)))


def back_to_menu(t: Texts) -> Button:
    """The way back to the menu of invitations."""
    return Button(t.plain("button-back"), action("i.menu"))


def unit(t: Texts, unit: UnitRef, live: Sequence[Live], zone: ZoneInfo, notice: Html | None = None) -> Screen:
    """A unit's invitations that hold, and what can be done; `notice` tells what was done just now."""
    lines: list[str] = [] if notice is None else [notice, ""]
    lines.append(t("invite-unit-head", unit=unit.name))
    if live:
        lines.append(t("invite-unit-live", count=len(live)))
        lines += fitting([_line(t, each, zone) for each in live], ROOM)
    else:
        lines.append(t("invite-unit-none"))
    lines += ["", t("invite-unit-hint")]
    rows = [(Button(t.plain("button-make-link"), action("i.new", unit.id)),)]
    if live:
        rows += [
            (Button(t.plain("button-renew-links"), action("i.renew", unit.id)),),
            (Button(t.plain("button-revoke-links"), action("i.revoke", unit.id)),),
        ]
    return Screen("\n".join(lines), (*rows, (back_to_menu(t),)))


def _line(t: Texts, live: Live, zone: ZoneInfo) -> Html:
    until = t.full_day(last_day(live.expires_at, zone))
    if live.successor_of is not None:
        return t("invite-line-successor", until=until, name=live.successor_of)
    return t("invite-line", until=until, uses=live.uses)


def confirm(t: Texts, unit: UnitRef, *, renew: bool) -> Screen:
    """Ask before printed cards become useless."""
    verb = "i.renew" if renew else "i.revoke"
    yes = t.plain("button-yes-renew" if renew else "button-yes-revoke")
    text = t("invite-renew-ask" if renew else "invite-revoke-ask", unit=unit.name)
    back = Button(t.plain("button-back"), action("i.unit", unit.id))
    return Screen(text, ((Button(yes, action(verb, unit.id, "yes")),), (back,)))


def name_of(t: Texts, role: Role, unit: UnitRef | None) -> str:
    """What an invitation is called: by its unit, or by its role."""
    return unit.name if unit else t.plain(f"team-word-{role.value}")


def making(t: Texts, name: str) -> Screen:
    """Meanwhile."""
    return Screen(t("invite-making", name=name))


def made(t: Texts, name: str, unit_id: int | None) -> Screen:
    """The link was made; it stands in a message of its own."""
    back = Button(t.plain("button-back"), action("i.unit", unit_id)) if unit_id is not None else back_to_menu(t)
    return Screen(t("invite-made", name=name), ((back,),))


def handed_over(t: Texts, unit: UnitRef) -> Screen:
    """The same, for an officer who hands over."""
    back = Button(t.plain("button-back"), action("w.unit", unit.id))
    return Screen(t("invite-made", name=unit.name), ((back,),))


def caption(
    t: Texts, name: str, link: str, expires_at: datetime, zone: ZoneInfo, *, for_one: bool, handed_over: bool = False
) -> Screen:
    """What stands below the picture of a link's QR code."""
    until = t.full_day(last_day(expires_at, zone))
    if handed_over:
        text = t("hand-over-caption", unit=name, link=link, until=until)
    else:
        text = t("invite-caption-one" if for_one else "invite-caption", name=name, link=link, until=until)
    words = quote(t.plain("invite-share", name=shortened(name, 120)))
    share = f"https://t.me/share/url?url={quote(link, safe='')}&text={words}"
    return Screen(text, ((Button(t.plain("button-share-link"), url=share),),))


def live_list(t: Texts, page: LivePage, zone: ZoneInfo) -> Screen:
    """The invitations that hold, one button each."""
    if not page.total:
        return Screen(t("invite-list-none"), ((back_to_menu(t),),))
    lines = [t("invite-list-head", total=t.number(page.total))]
    if page.total > A_PAGE:
        first, last = t.number(page.start + 1), t.number(page.start + len(page.invitations))
        lines.append(t("invite-list-page", first=first, last=last, total=t.number(page.total)))
    rows = [(_live_button(t, live, zone),) for live in page.invitations]
    turns = turning(t, page.start, len(page.invitations), page.total, A_PAGE, "i.list")
    return Screen("\n".join(lines), (*rows, *turns, (back_to_menu(t),)))


def _live_button(t: Texts, live: Live, zone: ZoneInfo) -> Button:
    until = t.short_day(last_day(live.expires_at, zone))
    name = shortened(name_of(t, live.role, live.unit), NAME_SHOWN)
    return Button(t.plain("invite-list-unit", unit=name, until=until), action("i.show", live.id))


def one(t: Texts, live: Live, zone: ZoneInfo) -> Screen:
    """An invitation that can be revoked."""
    until = t.full_day(last_day(live.expires_at, zone))
    lines = [t("invite-one", name=name_of(t, live.role, live.unit), until=until, uses=live.uses)]
    if live.successor_of is not None:
        lines.append(t("invite-one-successor", name=live.successor_of))
    back = Button(t.plain("button-back"), action("i.list", 0))
    return Screen("\n".join(lines), ((Button(t.plain("button-revoke-link"), action("i.end", live.id)),), (back,)))


def revoked(t: Texts, name: str) -> Screen:
    """An invitation was revoked."""
    return Screen(t("invite-revoked", name=name), ((Button(t.plain("button-back"), action("i.list", 0)),),))


def sheets_menu(t: Texts, counts: Mapping[UnitKind, int], bare: int) -> Screen:
    """For which units sheets are to be printed."""
    total = sum(counts.values())
    if not total:
        return Screen(t("invitation-sheets-empty"), ((back_to_menu(t),),))
    rows = [(Button(t.plain("button-sheets-all", count=t.number(total)), action("i.print", ALL)),)]
    if 0 < bare < total:
        rows.append((Button(t.plain("button-sheets-bare", count=t.number(bare)), action("i.print", BARE)),))
    kinds = [
        Button(t.plain("choose-kind", kind=kind_name(t, kind), count=t.number(count)), action("i.print", kind.value))
        for kind, count in counts.items()
    ]
    return Screen(t("sheets-menu"), (*rows, *columns(kinds if len(kinds) > 1 else []), (back_to_menu(t),)))


def sheets_making(t: Texts, count: int) -> Screen:
    """Meanwhile."""
    return Screen(t("sheets-making", count=count))


def sheets_made(t: Texts, count: int) -> Screen:
    """The sheets stand in messages of their own."""
    return Screen(t("sheets-made", count=count), ((back_to_menu(t),),))


def sheets_caption(t: Texts, count: int, expires_at: datetime, zone: ZoneInfo) -> Screen:
    """What stands below a document of sheets."""
    return Screen(t("sheets-caption", count=count, until=t.full_day(last_day(expires_at, zone))))
