home = Welcome, <b>{ $name }</b>.
home-officer = PR officer of { $units }.
home-as-coordinator = Coordinator of { $office }: the daily digest, units that have been quiet for long and difficulties arrive here.
home-as-leader = Leader at { $office }: the activity recaps arrive here.
home-operator = Operator of the bot of { $office }:
home-has-units = { $count ->
    [one] ✅ { $count } unit registered
   *[other] ✅ { $count } units registered
}
home-no-units = ▫️ There are no units yet
home-has-group = ✅ The coordination group is bound
home-no-group = ▫️ No coordination group is bound yet
home-all-served = ✅ Every unit has an officer
home-bare = { $bare ->
    [one] ▫️ { $bare } unit has no officer
   *[other] ▫️ { $bare } units have no officer
}
how-to-coordinate =
    The daily digest and the news of the units will arrive here.
button-help = ❓ Help
unknown-command = There is no command { $command }. What can be done is on the buttons below.
not-placed = Your message has arrived, but it is not clear what it is for. What can be done:
unplaced-sticker = Thank you for the sticker. To report, send photos with a caption; for anything else, use the buttons below.
unplaced-voice = Voice messages cannot be read here yet. Please write, or send photos with a caption.
unplaced-place = There is no need to send a location. Just write the place in the photo's caption, such as “at KUA Palang”.
unplaced-contact = Contacts are not kept here. To invite a new officer, use the invitation link of the unit.
unplaced-poll = Polls cannot be read here. Please write your message.
unplaced-wordless = Your message has arrived, but there are no words in it. To report, send photos with a caption; for anything else, use the buttons below.
button-my-unit = My unit
button-units = Units
button-invitations = Invitations
button-team = Team and roles
button-programmes-list = 🏷 Programmes
button-audit = Audit log
button-my-data = My data
button-requests = Requests to join ({ $count })
