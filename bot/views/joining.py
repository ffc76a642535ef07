"""Screens of joining, of the home screen and of help."""

from bot.domain.office import Actor, Office, UnitRef
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
    return Screen(t("stranger", office=office.name), ((Button(t.plain("button-request"), action("q.kinds")),),))


def operator_steps(t: Texts, office: Office, units: int, bare: int) -> Screen:
    """What an operator has done and has yet to do; `bare` units have no officer."""
    lines: list[str] = [
        t("operator-next"),
        t("operator-units", count=units),
        t("operator-group", bound="no" if office.group_chat_id is None else "yes"),
    ]
    if units:
        lines.append(t("operator-invite", bare=bare))
    return Screen("\n".join(lines))


def home(t: Texts, actor: Actor, office: Office, steps: Screen | None = None) -> Screen:
    """The home screen; `steps` are an operator's."""
    lines: list[str] = [t("home", name=actor.name)]
    if actor.units:
        units = ", ".join(unit.name for unit in actor.units)
        lines += [t("home-units", units=units), "", t("how-to-report")]
    if steps is not None:
        lines += ["", steps.html]
    elif not actor.units:
        lines += ["", t("how-to-coordinate")]
    language = Button(t.plain("button-other-language"), action("m.lang", "en" if t.language == "id" else "id"))
    rows = [(Button(t.plain("button-report-now"), action("m.report")),)] if actor.units else []
    return Screen("\n".join(lines), (*rows, (Button(t.plain("button-guide"), action("m.guide")), language)))


def in_private(t: Texts, bot_username: str) -> Screen:
    """Where to go with what does not belong in the group."""
    open_chat = Button(t.plain("button-open-chat"), url=f"https://t.me/{bot_username}?start=menu")
    return Screen(t("in-private"), ((open_chat,),))


def guide(t: Texts) -> Screen:
    """The guide: how to report, how to publish, the code of ethics."""
    home_button = Button(t.plain("button-home"), action("m.home"))
    return Screen("\n\n".join([t("how-to-report"), t("how-to-link"), t("ethics")]), ((home_button,),))


def how_to_report(t: Texts) -> Screen:
    """What to send."""
    return Screen(t("how-to-report"), ((Button(t.plain("button-home"), action("m.home")),),))
