"""Screens of joining, and the guide."""

from bot.domain.office import Office, UnitRef
from bot.domain.people import Role
from bot.domain.screen import Button, Screen, action
from bot.i18n import Html, Texts


def invitation(t: Texts, office: Office, name: str, role: Role, unit: UnitRef | None, token: str) -> Screen:
    """What an invitation link opens: to whom it leads, the code of ethics, the notice on personal data."""
    to = t("invite-unit", unit=unit.name) if unit else t(f"invite-as-{role.value}", office=office.name)
    text = "\n\n".join([t("invite-head", name=name, to=to), t("ethics"), t("notice", office=office.name)])
    other = "en" if t.language == "id" else "id"
    return Screen(
        text,
        (
            (Button(t.plain("button-join"), action("j.yes", token, t.language)),),
            (Button(t.plain("button-other-language"), action("j.lang", other, token)),),
        ),
    )


def joined(t: Texts, name: str, role: Role, unit: UnitRef | None, *, confirm_name: bool = False) -> Screen:
    """The welcome; with `confirm_name` it asks whether the name is right, which so far is the one of the account."""
    text = t("joined", name=name, where=_where(t, role, unit))
    how = t("how-to-report") if role is Role.OFFICER else t("how-to-coordinate")
    if not confirm_name:
        return Screen(f"{text}\n\n{how}")
    right = Button(t.plain("button-name-right"), action("n.right"))
    edit = Button(t.plain("button-name-edit"), action("n.edit"))
    return Screen(f"{text}\n\n{t('name-question', name=name)}\n\n{how}", ((right, edit),))


def already_in(t: Texts, role: Role, unit: UnitRef | None) -> Screen:
    """Somebody opened an invitation to where that person is."""
    home = Button(t.plain("button-home"), action("m.home"))
    return Screen(t("already-in", where=_where(t, role, unit)), ((home,),))


def ask_name(t: Texts) -> Screen:
    """Ask for the right name."""
    return Screen(t("name-ask"), ((Button(t.plain("button-name-right"), action("n.right")),),))


def name_kept(t: Texts, name: str) -> Screen:
    """The name that is kept."""
    home = Button(t.plain("button-home"), action("m.home"))
    return Screen(t("name-kept", name=name), ((home,),))


def _where(t: Texts, role: Role, unit: UnitRef | None) -> Html:
    return t("officer-of", unit=unit.name) if unit else t(f"role-{role.value}")


def stranger(t: Texts, office: Office) -> Screen:
    """What somebody without a role is told."""
    ask, help_ = Button(t.plain("button-request"), action("q.kinds")), Button(t.plain("button-help"), action("m.guide"))
    return Screen(t("stranger", office=office.name), ((ask, help_),))


def in_private(t: Texts, bot_username: str) -> Screen:
    """Where to go with what does not belong in the group."""
    open_chat = Button(t.plain("button-open-chat"), url=f"https://t.me/{bot_username}?start=menu")
    return Screen(t("in-private"), ((open_chat,),))


def guide(t: Texts) -> Screen:
    """The guide: how to report, how to publish, the code of ethics."""
    ways = (Button(t.plain("button-home"), action("m.home")), Button(t.plain("button-help"), action("m.guide")))
    return Screen("\n\n".join([t("how-to-report"), t("how-to-link"), t("ethics")]), (ways,))


def how_to_report(t: Texts, *, hints: bool) -> Screen:
    """What to send, and whether drafts are shown with the coach's hints."""
    switch = Button(t.plain("button-hints-off" if hints else "button-hints-on"), action("m.hints", int(not hints)))
    text = f"{t('how-to-report')}\n\n{t('hints-on' if hints else 'hints-off')}"
    return Screen(text, ((switch,), (Button(t.plain("button-home"), action("m.home")),)))
