group-hello = The PR coordination bot of { $office } is ready. Press the button below to have digests and reminders posted in this group.
group-bound = ✅ This is now the coordination group of { $office }. The daily digest and the units' news will appear here.
group-bound-already = ✅ This already is the coordination group of { $office }.
group-not-served = This bot only serves the coordination group of { $office }, so it is leaving. An operator can add it again and press its button.
group-ask-move =
    The coordination group of { $office } is <b>{ $title }</b> now.
    Move it to this group? Digests and reminders will no longer go there.
group-kept = All right, the coordination group is still <b>{ $title }</b>.
group-moved = The coordination group of { $office } has moved to <b>{ $title }</b>. Thank you for the time here; the bot is leaving.
group-move-outdated = The coordination group has changed since this button was made. Type /pasang to try again.
group-topics = Topics in the group: { $topics }.
group-topics-ready = ✅ The topics { $topics } are ready in this group.
group-topics-gone = The topics { $topics } were deleted, so their messages go to the group's main chat.
group-lacks-topics =
    ⚠️ The bot may not create topics yet, so everything goes to the main chat.
    How to allow it: open the group, press its name, Edit, Administrators, choose @{ $bot }, and turn “Manage topics” on. The topics are then made by themselves.
group-lacks-write =
    ⚠️ The bot may not write in this group, so digests and reminders do not arrive.
    How to allow it: open the group, press its name, Edit, Permissions, and remove the restriction of @{ $bot }.
group-lost = ⚠️ The bot was removed from the coordination group <b>{ $title }</b>. Digests and reminders no longer arrive there. Add it again, or bind another group with /pasang.
group-trouble = <b>{ $title }</b>
topic-digest = Digests
topic-prompt = Reminders
topic-difficulty = Difficulties
group-topic-gone = ⚠️ The topic “{ $topic }” in { $title } was deleted or closed. Its messages now go to the main chat. To make it again: /pengaturan, Group, Look again.
group-looking = Looking…
group-none-yet = There is no coordination group yet. Add the bot to it, then type /pasang there.
button-move-group = 📌 Move it here
button-keep-group = Never mind
