"""What a bot says about itself: commands, menu button, descriptions. Kept in `sim.settings`."""

import re
from typing import TYPE_CHECKING, Any

from bot.simulator.errors import bad
from bot.simulator.methods.registry import Result, method
from bot.simulator.methods.scopes import key_of
from bot.simulator.params import Args
from bot.simulator.watching import News

if TYPE_CHECKING:
    from bot.simulator.simulator import Simulator

MOST_COMMANDS = 100
MOST_COMMAND_DESCRIPTION = 256
MOST_DESCRIPTION = 512
MOST_SHORT_DESCRIPTION = 120
_COMMAND = re.compile(r"/?[a-z0-9_]{1,32}")
_MENUS = frozenset({"commands", "web_app", "default"})


@method("setMyCommands", "commands", "scope language_code")
def set_my_commands(sim: "Simulator", args: Args) -> Result:
    given = args.json("commands", "commands")
    if not isinstance(given, list):
        raise bad("can't parse commands: expected an Array of BotCommand")
    if len(given) > MOST_COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    key = key_of(sim, args)
    sim.settings[key] = [_command(item) for item in given]
    sim.tell(News.WORLD)
    return True


@method("getMyCommands", "", "scope language_code")
def get_my_commands(sim: "Simulator", args: Args) -> Result:
    found: list[dict[str, str]] = sim.settings.get(key_of(sim, args), [])
    return found


@method("deleteMyCommands", "", "scope language_code")
def delete_my_commands(sim: "Simulator", args: Args) -> Result:
    sim.settings.pop(key_of(sim, args), None)
    sim.tell(News.WORLD)
    return True


@method("setChatMenuButton", "", "chat_id menu_button")
def set_chat_menu_button(sim: "Simulator", args: Args) -> Result:
    button = args.json("menu_button", "menu button") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in _MENUS:
        raise bad("can't parse menu button: MenuButton has unsupported type")
    sim.settings[f"menu:{args.text('chat_id')}"] = button
    return True


@method("setMyDescription", "", "description language_code")
def set_my_description(sim: "Simulator", args: Args) -> Result:
    return _describe(sim, args, "description", MOST_DESCRIPTION)


@method("setMyShortDescription", "", "short_description language_code")
def set_my_short_description(sim: "Simulator", args: Args) -> Result:
    return _describe(sim, args, "short_description", MOST_SHORT_DESCRIPTION)


def _describe(sim: "Simulator", args: Args, name: str, most: int) -> Result:
    text = args.text(name)
    if len(text) > most:
        raise bad("BOT_DESCRIPTION_TOO_LONG" if name == "description" else "BOT_SHORT_DESCRIPTION_TOO_LONG")
    sim.settings[f"{name}:{args.text('language_code')}"] = text
    return True


def _command(item: Any) -> dict[str, str]:
    if not isinstance(item, dict):
        raise bad("can't parse BotCommand: expected an Object")
    command, description = str(item.get("command", "")), str(item.get("description", ""))
    if not _COMMAND.fullmatch(command):
        raise bad("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= MOST_COMMAND_DESCRIPTION:
        raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": command.removeprefix("/"), "description": description}
