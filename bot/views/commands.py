"""The lists of commands that Telegram's apps offer: for everybody, in groups, for coordinators."""

from typing import Any, Final

from bot.db import outbox, said
from bot.db.engine import Tx
from bot.db.outbox import Outgoing
from bot.domain.office import Actor
from bot.i18n import Texts

PRIVATE: Final = ("menu", "lapor", "belumtayang", "rekap", "peringkat", "cari", "cuti", "bantuan", "panduan", "dataku")
GROUPS: Final = ("bantuan",)
GROUP_ADMINS: Final = ("pasang", "bantuan")
COORDINATOR: Final = (
    "menu",
    "meja",
    "diam",
    "belumtayang",
    "rekap",
    "peringkat",
    "cari",
    "satker",
    "program",
    "pengaturan",
    "audit",
    "bantuan",
    "panduan",
    "dataku",
)
SCOPES: Final = {
    "all_private_chats": PRIVATE,
    "all_group_chats": GROUPS,
    "all_chat_administrators": GROUP_ADMINS,
}
"""What everybody is offered, by the scopes of the Bot API."""


def described(t: Texts, names: tuple[str, ...]) -> list[dict[str, str]]:
    """Commands with what they do."""
    return [{"command": name, "description": t.plain(f"command-{name}")} for name in names]


def own(actor: Actor | None) -> tuple[str, ...]:
    """The commands of somebody who is offered others than everybody; empty for everybody else."""
    if actor is None or not actor.coordinates:
        return ()
    menu, *others = COORDINATOR
    return (menu, "lapor", "cuti", *others) if actor.units else COORDINATOR


def offer(tx: Tx, t: Texts, chat_id: int, actor: Actor | None) -> None:
    """Let somebody's app offer the commands that are theirs by now; nothing is said where it does so already."""
    key = f"commands:{chat_id}"
    scope = {"type": "chat", "chat_id": chat_id}
    names = own(actor)
    method, payload = "deleteMyCommands", dict[str, Any](scope=scope)
    if names:
        method, payload = "setMyCommands", {"commands": described(t, names), "scope": scope}
    known = said.call_of_key(tx, key)
    if known == (method, payload) or (known is None and not names):
        return
    outbox.enqueue(tx, Outgoing(key, chat_id, method, payload, card=True))
