"""Screens of one's own data: what is held, the file, the name, erasure."""

from collections.abc import Mapping
from datetime import date, datetime

from bot.domain.screen import Button, Screen, action
from bot.i18n import Html, Texts
from bot.usecases.my_data import Holdings

COUNTED = ("roles", "requests", "drafts", "reports", "publications", "answers")
ERASED = ("reports", "drafts", "photos", "roles")


def mine(t: Texts, held: Holdings, agreed_on: date | None, *, member: bool) -> Screen:
    """What is held, in a few lines; `member` is who has a role."""
    who = held.subject
    lines: list[str] = [t("mydata-head"), ""]
    if who.person_id is not None:
        lines.append(t("mydata-name", name=who.name))
    username = f"@{who.username}" if who.username else "no"
    lines.append(t("mydata-account", number=str(who.telegram_id), username=username))
    if held.consent is not None and agreed_on is not None:
        lines.append(t("mydata-consent", version=str(held.consent[0]), day=t.full_day(agreed_on)))
    counted = [t(f"mydata-count-{name}", count=held.counts[name]) for name in COUNTED if held.counts[name]]
    lines += [Html(" · ".join(counted))] if counted else []
    lines += ["", t("mydata-passing")]
    file = Button(t.plain("button-mydata-file"), action("y.file"))
    rename = Button(t.plain("button-mydata-name"), action("y.name"))
    erase = Button(t.plain("button-mydata-erase"), action("y.erase"))
    return Screen("\n".join(lines), ((file, rename) if member else (file,), (erase,), (_home(t),)))


def _home(t: Texts) -> Button:
    return Button(t.plain("button-home"), action("m.home"))


def _back(t: Texts) -> Button:
    return Button(t.plain("button-back"), action("y.mine"))


def waiting(t: Texts) -> Screen:
    """The file is being made."""
    return Screen(t("mydata-file-waiting"))


def ready(t: Texts) -> Screen:
    """The file was sent."""
    return Screen(t("mydata-file-ready"), ((_back(t),),))


def file(t: Texts) -> Screen:
    """What stands under the file."""
    return Screen(t("mydata-file-caption"))


def asking_name(t: Texts, name: str) -> Screen:
    """Asks for the name."""
    return Screen(t("mydata-ask-name", name=name), ((_back(t),),))


def renamed(t: Texts, name: str) -> Screen:
    """The name was corrected."""
    return Screen(t("mydata-renamed", name=name), ((_back(t), _home(t)),))


def asking_erasure(t: Texts, held: Holdings, sealed: tuple[object, ...]) -> Screen:
    """Asks whether all is to be erased, and says what will happen."""
    lines = [t("mydata-erase-head"), "", t("mydata-erase-gone"), t("mydata-erase-stays")]
    if held.counts["roles"]:
        lines.append(t("mydata-erase-roles"))
    lines += ["", t("mydata-erase-final")]
    yes = Button(t.plain("button-mydata-erase-yes"), action("y.gone", *sealed))
    no = Button(t.plain("button-mydata-erase-no"), action("y.mine"))
    return Screen("\n".join(lines), ((yes,), (no,)))


def erasing(t: Texts) -> Screen:
    """The erasure goes on."""
    return Screen(t("mydata-erasing"))


def erased(t: Texts, counts: Mapping[str, int], at: datetime, zone: str) -> Screen:
    """The written confirmation: what was erased, and when (`at` in the office's zone)."""
    lines: list[str] = [t("mydata-erased-head", day=t.day(at.date()), hour=t.hour(at.time()), zone=zone)]
    told = [t(f"mydata-gone-{name}", count=counts[name]) for name in ERASED if counts.get(name)]
    lines += ["", t("mydata-erased-account"), *told, "", t("mydata-erased-end")]
    return Screen("\n".join(lines))


def left_alone(t: Texts, units: tuple[str, ...]) -> Screen:
    """To coordinators: these units have no officer any more."""
    return Screen(t("mydata-units-bare", count=len(units), units=", ".join(units)))
