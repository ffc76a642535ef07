"""Screens of the registry of official accounts."""

from collections.abc import Mapping
from typing import Final

from bot.domain.accounts import Account, Named
from bot.domain.links import Platform
from bot.domain.office import Actor, UnitRef
from bot.domain.screen import LONGEST_DATA, Button, Screen, action, columns, fitting, shortened
from bot.i18n import Html, Texts
from bot.usecases.recognising import Offer
from bot.usecases.registering import A_PAGE, Lacking, Registry
from bot.views.choosing import NAME_SHOWN, turning

POSTS: Final = ("officer", "head", "admin", "team")
"""Posts that commonly hold accounts, offered as buttons."""
ROOM: Final = 2500
HANDLE_SHOWN: Final = 28


def registry(t: Texts, seen: Registry, actor: Actor) -> Screen:
    """A unit's accounts, and where it has none."""
    lines: list[str] = [t("account-list-head", unit=seen.unit.name), ""]
    if seen.accounts:
        lines += fitting([_line(t, account) for account in seen.accounts], ROOM)
    else:
        lines.append(t("account-list-none"))
    if seen.accounts and seen.missing:
        names = ", ".join(t.plain(f"account-platform-{platform.value}") for platform in seen.missing)
        lines += ["", t("account-missing", platforms=names)]
    lines += ["", t("account-no-password")]
    rows = list(columns([_account_button(t, account) for account in seen.accounts]))
    if seen.may_add:
        rows.append((Button(t.plain("button-account-add"), action("x.add", seen.unit.id)),))
    if seen.closed:
        old = t.plain("button-account-closed", count=len(seen.closed))
        rows.append((Button(old, action("x.old", seen.unit.id)),))
    rows.append((_to_unit(t, seen.unit, actor),))
    return Screen("\n".join(lines), tuple(rows))


def closed(t: Texts, seen: Registry) -> Screen:
    """The accounts that were a unit's."""
    lines: list[str] = [t("account-closed-head", unit=seen.unit.name), ""]
    lines += [_line(t, account) for account in seen.closed] or [t("account-list-none")]
    rows = columns([_account_button(t, account) for account in seen.closed])
    return Screen("\n".join(lines), (*rows, (_to_registry(t, seen.unit),)))


def _line(t: Texts, account: Account) -> Html:
    return t(
        "account-line",
        platform=t.plain(f"platform-{account.named.platform.value}"),
        account=_linked(t, account.named),
        holder=account.holder or "no",
    )


def _linked(t: Texts, named: Named) -> Html:
    """The handle, which opens the account where its address is known."""
    shown = t("plain", text=named.shown)
    return Html(f'<a href="{named.url}">{shown}</a>') if named.url else shown


def _account_button(t: Texts, account: Account) -> Button:
    platform = t.plain(f"platform-{account.named.platform.value}")
    return Button(f"{platform} {shortened(account.named.shown, HANDLE_SHOWN)}", action("x.one", account.id))


def _to_unit(t: Texts, unit: UnitRef, actor: Actor) -> Button:
    return Button(t.plain("button-back"), action("w.unit" if actor.serves(unit.id) else "u.show", unit.id))


def _to_registry(t: Texts, unit: UnitRef) -> Button:
    return Button(t.plain("button-back"), action("x.unit", unit.id))


def asking(t: Texts, unit: UnitRef) -> Screen:
    """How to name an account."""
    return Screen(t("account-ask", unit=unit.name), ((_to_registry(t, unit),),))


def where(t: Texts, unit_id: int, typed: Mapping[Platform, Named]) -> Screen:
    """On which platform a typed name is an account."""
    buttons = [
        Button(t.plain(f"account-platform-{platform.value}"), f"x.at:{unit_id}:{platform.value}:{named.handle}")
        for platform, named in typed.items()
    ]
    # A long name does not fit into a button; a link to the profile is taken however long it is.
    kept = [button for button in buttons if len(button.action.encode()) <= LONGEST_DATA]
    name = next(iter(typed.values())).handle
    key = "account-where" if kept else "account-where-link"
    back = Button(t.plain("button-back"), action("x.unit", unit_id))
    return Screen(t(key, account=f"@{name}"), (*columns(kept), (back,)))


def one(t: Texts, account: Account, *, added: bool = False) -> Screen:
    """An account, and what can be done about it; `added` says that it is new."""
    state = "added" if added else "open" if account.is_open else "closed"
    text = t(
        "account-one",
        state=state,
        platform=t.plain(f"account-platform-{account.named.platform.value}"),
        account=_linked(t, account.named),
        unit=account.unit.name,
        holder=account.holder or "no",
    )
    holder = Button(t.plain("button-account-holder"), action("x.who", account.id))
    close = Button(t.plain("button-account-close"), action("x.shut", account.id))
    reopen = Button(t.plain("button-unit-reopen"), action("x.open", account.id))
    row = (holder, close) if account.is_open else (reopen,)
    return Screen(text, (row, (_to_registry(t, account.unit),)))


def asking_holder(t: Texts, account: Account) -> Screen:
    """Which post holds an account."""
    posts = [Button(t.plain(f"account-post-{post}"), action("x.post", account.id, post)) for post in POSTS]
    back = Button(t.plain("button-back"), action("x.one", account.id))
    text = t("account-ask-holder", account=account.named.shown, unit=account.unit.name)
    return Screen(text, (*columns(posts), (back,)))


def offer(t: Texts, made: Offer) -> Screen:
    """Asks whether an account that the unit published from is its own."""
    rows = (
        (
            Button(t.plain("button-account-take"), action("x.take", made.publication_id)),
            Button(t.plain("button-account-not"), action("x.not", made.publication_id)),
        ),
    )
    return Screen(_about(t, "account-offer", made), rows)


def taken(t: Texts, made: Offer) -> Screen:
    """The account is registered."""
    rows = ((Button(t.plain("button-accounts"), action("x.unit", made.unit.id)),),)
    return Screen(_about(t, "account-offer-taken", made), rows)


def declined(t: Texts, made: Offer) -> Screen:
    """The account is not the unit's."""
    return Screen(_about(t, "account-offer-declined", made))


def _about(t: Texts, key: str, made: Offer) -> Html:
    platform = t.plain(f"account-platform-{made.named.platform.value}")
    return t(key, account=_linked(t, made.named), platform=platform, unit=made.unit.name)


def gaps(t: Texts, counts: Mapping[Platform, int]) -> Screen:
    """On which platforms how many units have no account."""
    buttons = [
        Button(
            t.plain("button-units-list", label=t.plain(f"account-platform-{platform.value}"), count=t.number(count)),
            action("x.gap", platform.value, 0),
        )
        for platform, count in counts.items()
        if count
    ]
    text = t("account-gaps") if buttons else t("account-gaps-none")
    return Screen(text, (*columns(buttons), (Button(t.plain("button-back"), action("u.list")),)))


def lacking(t: Texts, page: Lacking) -> Screen:
    """The units without an account on a platform."""
    lines: list[str] = [
        t("account-gap", platform=t.plain(f"account-platform-{page.platform.value}"), total=t.number(page.total))
    ]
    if page.total > A_PAGE:
        first, last = t.number(page.start + 1), t.number(page.start + len(page.units))
        lines.append(t("team-list-page", first=first, last=last, total=t.number(page.total)))
    buttons = [Button(shortened(unit.name, NAME_SHOWN), action("x.unit", unit.id)) for unit in page.units]
    turns = turning(t, page.start, len(page.units), page.total, A_PAGE, "x.gap", page.platform.value)
    return Screen("\n".join(lines), (*columns(buttons), *turns, (Button(t.plain("button-back"), action("x.gaps")),)))
