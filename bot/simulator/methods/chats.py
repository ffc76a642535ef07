"""Chats, their members and topics."""

from typing import TYPE_CHECKING

from bot.simulator.errors import bad
from bot.simulator.methods.common import find_room, open_group, open_room
from bot.simulator.methods.registry import Result, method
from bot.simulator.params import Args
from bot.simulator.watching import News

if TYPE_CHECKING:
    from bot.simulator.simulator import Simulator

TOPIC_COLOURS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)
MOST_TOPIC_NAME = 128
_GIFTS = {
    "unlimited_gifts": False,
    "limited_gifts": False,
    "unique_gifts": False,
    "premium_subscription": False,
    "gifts_from_channels": False,
}


@method("getChat", "chat_id")
def get_chat(sim: "Simulator", args: Args) -> Result:
    room = find_room(sim, args)
    group = sim.group_of(room)
    if group is not None:
        group.check_access(room)
    pinned = [message for message in room.messages.values() if message.pinned and not message.deleted]
    body = {**room.api(), "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _GIFTS}
    if pinned:
        body["pinned_message"] = pinned[-1].api(nested=True)
    return body


@method("getChatMember", "chat_id user_id")
def get_chat_member(sim: "Simulator", args: Args) -> Result:
    room = open_room(sim, args)
    group = sim.group_of(room)
    if group is not None:
        return group.member_api(args.integer("user_id"))
    if args.integer("user_id") not in (room.id, sim.bot_id):
        raise bad("user not found")
    user = sim.bot.user if args.integer("user_id") == sim.bot_id else sim.people[room.id].user
    return {"status": "member", "user": user}


@method("getChatAdministrators", "chat_id", "return_bots")
def get_chat_administrators(sim: "Simulator", args: Args) -> Result:
    room = open_room(sim, args)
    group = sim.group_of(room)
    if group is None:
        raise bad("there are no administrators in the private chat")
    found = [group.member_api(one) for one, status in group.members.items() if status in {"creator", "administrator"}]
    if group.bot_status == "administrator" and args.flag("return_bots"):
        found.append(group.member_api(sim.bot_id))
    return found


@method("leaveChat", "chat_id")
def leave_chat(sim: "Simulator", args: Args) -> Result:
    room, group = open_group(sim, args)
    before = group.member_api(sim.bot_id)
    group.bot_status = "left"
    after = group.member_api(sim.bot_id)
    notice = sim.post(room, sim.bot, service={"left_chat_member": sim.bot.user})
    date = int(sim.clock.now().timestamp())
    change = {"chat": room.api(), "from": sim.bot.user, "date": date}
    sim.updates.put("my_chat_member", {**change, "old_chat_member": before, "new_chat_member": after})
    sim.updates.put("message", notice.api())
    sim.tell(News.WORLD)
    sim.record("leaveChat", room)
    return True


@method("exportChatInviteLink", "chat_id")
def export_chat_invite_link(sim: "Simulator", args: Args) -> Result:
    room, group = open_group(sim, args)
    if group.bot_status != "administrator":
        raise bad("not enough rights to manage chat invite link")
    sim.record("exportChatInviteLink", room)
    return f"https://t.me/+Gaung{abs(room.id)}x{len(sim.sent)}"


@method("createForumTopic", "chat_id name", "icon_color icon_custom_emoji_id")
def create_forum_topic(sim: "Simulator", args: Args) -> Result:
    room, group = open_group(sim, args)
    name = args.text("name").strip()
    if not room.forum:
        raise bad("the chat is not a forum")
    if group.bot_status != "administrator" or not group.bot_manages_topics:
        raise bad("not enough rights to create a topic")
    if not 1 <= len(name) <= MOST_TOPIC_NAME:
        raise bad("TOPIC_TITLE_EMPTY" if not name else "topic name is too long")
    colour = args.integer("icon_color", TOPIC_COLOURS[0])
    if colour not in TOPIC_COLOURS:
        raise bad("invalid icon color specified")
    sim.floods.spend("createForumTopic", room.id, 1)
    topic = {"name": name, "icon_color": colour}
    message = group.opens_topic(sim.bot, topic)
    sim.record("createForumTopic", room, name, message)
    return {"message_thread_id": message.id, **topic}
