"""Make botapi_excerpt.json, the part of the published Bot API that the simulator knows.

Usage: python -m tests.simulator.make_excerpt PATH_TO_API_JSON

The source is the machine-readable description at https://github.com/PaulSonOfLars/telegram-bot-api-spec (MIT).
Kept are, for each method that the simulator has, its parameters and what it returns; and for each type that the
simulator emits, its fields. Each is `name: [required, [types]]`.
"""

import json
import sys
from pathlib import Path
from typing import Any

from bot.simulator.methods import METHODS

TARGET = Path(__file__).with_name("botapi_excerpt.json")
TYPES = (
    "AcceptedGiftTypes",
    "BotCommand",
    "CallbackQuery",
    "Chat",
    "ChatFullInfo",
    "ChatMember",
    "ChatMemberAdministrator",
    "ChatMemberBanned",
    "ChatMemberLeft",
    "ChatMemberMember",
    "ChatMemberOwner",
    "ChatMemberUpdated",
    "Document",
    "File",
    "ForumTopic",
    "ForumTopicCreated",
    "InaccessibleMessage",
    "InlineKeyboardButton",
    "InlineKeyboardMarkup",
    "InlineQuery",
    "Location",
    "MaybeInaccessibleMessage",
    "Message",
    "MessageEntity",
    "MessageId",
    "MessageOrigin",
    "MessageOriginHiddenUser",
    "MessageOriginUser",
    "MessageReactionUpdated",
    "PhotoSize",
    "ReactionType",
    "ReactionTypeEmoji",
    "ResponseParameters",
    "Update",
    "User",
    "Video",
    "Voice",
    "WebhookInfo",
)
"""What the simulator emits. A field of another type is known by name only: to emit it fails the test."""


def fields_of(entry: dict[str, Any]) -> dict[str, list[Any]]:
    """`{name: [required, types]}`, in the published order."""
    return {field["name"]: [field["required"], field["types"]] for field in entry.get("fields", [])}


def excerpt(api: dict[str, Any]) -> dict[str, Any]:
    """The excerpt of a whole description."""
    by_key = {name.lower(): name for name in api["methods"]}
    methods = {}
    for key in sorted(METHODS):
        entry = api["methods"][by_key[key]]
        methods[by_key[key]] = {"returns": entry["returns"], "parameters": fields_of(entry)}
    types = {}
    for name in TYPES:
        entry = api["types"][name]
        kept = [one for one in entry.get("subtypes", []) if one in TYPES]
        types[name] = {"subtypes": kept, "fields": fields_of(entry)}
    return {"version": api["version"], "methods": methods, "types": types}


if __name__ == "__main__":
    made = excerpt(json.loads(Path(sys.argv[1]).read_text()))
    lines = [f' "version": {json.dumps(made["version"])}']
    for part in ("methods", "types"):
        rows = [f"  {json.dumps(name)}: {json.dumps(entry)}" for name, entry in made[part].items()]
        lines.append(f' "{part}": {{\n' + ",\n".join(rows) + "\n }")
    TARGET.write_text("{\n" + ",\n".join(lines) + "\n}\n")
