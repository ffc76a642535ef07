"""getMe, getUpdates and the webhook methods (the simulator delivers nothing by webhook)."""

from typing import TYPE_CHECKING

from bot.simulator.errors import bad
from bot.simulator.methods.registry import Result, method
from bot.simulator.params import Args

if TYPE_CHECKING:
    from bot.simulator.simulator import Simulator


@method("getMe")
def get_me(sim: "Simulator", args: Args) -> Result:
    del args
    return sim.bot.me


@method("getUpdates", "", "offset limit timeout allowed_updates")
async def get_updates(sim: "Simulator", args: Args) -> Result:
    offset, limit, timeout = args.integer("offset"), args.integer("limit", 100), args.integer("timeout")
    return list(await sim.updates.poll(offset, limit, timeout, _allowed(args)))


@method(
    "setWebhook",
    "url",
    "certificate ip_address max_connections allowed_updates drop_pending_updates secret_token",
)
def set_webhook(sim: "Simulator", args: Args) -> Result:
    url = args.text("url")
    if url and not url.startswith("https://"):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    allowed = _allowed(args)
    if allowed is not None:
        sim.updates.allowed = allowed or None
    if args.flag("drop_pending_updates"):
        sim.updates.drop()
    sim.updates.set_webhook(url)
    return True


@method("deleteWebhook", "", "drop_pending_updates")
def delete_webhook(sim: "Simulator", args: Args) -> Result:
    if args.flag("drop_pending_updates"):
        sim.updates.drop()
    sim.updates.set_webhook("")
    return True


@method("getWebhookInfo")
def get_webhook_info(sim: "Simulator", args: Args) -> Result:
    del args
    updates = sim.updates
    body = {
        "url": updates.webhook_url,
        "has_custom_certificate": False,
        "pending_update_count": len(updates.pending),
    }
    if updates.allowed is not None:
        body["allowed_updates"] = updates.allowed
    return body


def _allowed(args: Args) -> list[str] | None:
    given = args.json("allowed_updates", "allowed updates")
    if given is not None and not isinstance(given, list):
        raise bad("can't parse allowed updates: expected an Array of String")
    return given
