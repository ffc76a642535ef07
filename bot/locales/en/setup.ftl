setup-head = <b>Set-up</b> · { $step } of { $steps }
settings-head = <b>Settings</b> · { $what }
settings-title = <b>Settings of { $office }</b>
settings-operators-change = <i>Operators can change this.</i>
step-name = Office name
step-zone = Time zone
step-language = Language
step-people = Coordinators
step-group = Group
step-units = Units
step-cadence = Cadence
step-hours = Days and hours
setup-name =
    The office's name is shown on invitations, in digests and in the group.
    Now: <b>{ $name }</b>
setup-zone =
    Reminders and digests keep to the office's time zone.
    Now: <b>{ $zone }</b>
setup-language =
    The office's language is used in the coordination group. In private, everybody chooses their own.
    Now: <b>{ $language }</b>
setup-people =
    Coordinators read the digests, receive difficulties and get in touch with units that have been quiet for long. Leaders only get the recaps.
    Coordinators: <b>{ $coordinators }</b>
    Leaders: <b>{ $leaders }</b>

    Make an invitation link below and pass it on to the person.
setup-nobody = nobody yet
setup-invited-coordinator =
    An invitation to <b>coordinate</b> the PR officers of { $office }: open this link and press Join.
    { $link }
    Valid for { $days } days.
setup-invited-leader =
    An invitation to receive the activity recaps of { $office } as a <b>leader</b>: open this link and press Join.
    { $link }
    Valid for { $days } days.
setup-invite-made = The link is in the message below, ready to be passed on.
setup-group = { $bound ->
    [yes]
        The daily digest and the units' news go to the coordination group.
        Now: <b>{ $title }</b>
   *[no]
        The daily digest and the units' news go to one coordination group.
        Press the button below and choose the group; the bot is bound at once. If it is in the group already, type /pasang there.
}
setup-group-untitled = without a name
setup-units = { $units ->
    [0]
        No units yet. Type them one by one, or send the list to this chat as an XLSX or CSV file; there is an example behind “Units as a file”. You see what it would change before anything is saved.
   *[other]
        <b>{ $units ->
            [one] { $units } unit
           *[other] { $units } units
        }</b> registered, { $bare ->
            [0] all with an officer
           *[other] { $bare } without an officer
        }.
        To add or update, send an XLSX or CSV file to this chat with the columns: code, name, kind, cadence_days.
}
setup-cadence =
    Cadence: for how many days at most a unit may go without publishing before its officers are reminded.
    Office: <b>every { $days } days</b>
setup-cadence-kind = { $kind }: <b>every { $days } days</b>
setup-cadence-moved = { $moved ->
    [one] 📅 One unit falls due on another day. Dates that officers were promised stay.
   *[other] 📅 { $moved } units fall due on other days. Dates that officers were promised stay.
}
setup-hours =
    Reminders are sent on working days, within working hours.
    Working days: <b>{ $days }</b>
    Working hours: <b>{ $start }–{ $end } { $zone }</b>
    Reminders from <b>{ $prompt }</b>
    Daily digest at <b>{ $digest }</b>
setup-followed-prompt = 🕓 Reminders now begin at { $at }, so as to stay within working hours.
setup-followed-digest = 🕓 The daily digest now comes at { $at }.
setup-summary-done = ✅ <b>The set-up is complete</b>
setup-summary-open = 🕓 <b>The set-up is nearly complete</b>
setup-summary-has = ✅ { $what }: { $value }
setup-summary-lacks = ▫️ { $what }: { $value }
setup-summary-next = What is still ▫️ can be completed at any time with the buttons below or with /pengaturan.
setup-summary-ready = Everything can be changed at any time with /pengaturan. Next: invite the units' officers.
setup-value-default = { $value } (default)
setup-value-none = none yet
setup-value-units = { $units ->
    [one] { $units } unit
   *[other] { $units } units
}
setup-value-cadence = { $kinds ->
    [0] every { $days } days
    [one] every { $days } days, one kind differs
   *[other] every { $days } days, { $kinds } kinds differ
}
setup-value-hours = { $start }–{ $end }, digest { $digest }
setting-ask-name = Please type the office's name. Example: Kementerian Agama Kabupaten Tuban.
setting-ask-cadence = The office's cadence: choose, or type a number of days.
setting-ask-cadence-kind = The cadence of { $kind }: choose, or type a number of days.
setting-ask-work = Working hours: choose, or type them. Example: 07:30–16:00.
setting-ask-days = Working days: press a day to put it in or take it out.
setting-ask-prompt = When do reminders begin? Choose, or type a time between { $start } and { $end }.
setting-ask-digest = When does the daily digest come? Choose, or type a time between { $start } and 20:00.
setting-name-short = That name is too short. Please write at least three letters.
setting-name-long = That name has { $length } characters; { $most } are the most. Please type a shorter one.
setting-bad-zone = That time zone is unknown. Choose WIB, WITA or WIT.
setting-bad-cadence = “{ $given }” is no number of days. Type a number from 1 to { $most }, such as 7.
setting-bad-hour = “{ $given }” is no time of day. Type it like 08:00.
setting-bad-hours = “{ $given }” are no working hours. Type when they begin and end, such as 07:30–16:00.
setting-hours-backwards = “{ $given }” ends before it begins. Type the beginning first, such as 07:30–16:00.
setting-prompt-outside = { $given } is outside the working hours ({ $start }–{ $end }), and reminders are sent only within them.
setting-digest-outside = { $given } cannot be used: the digest comes after work begins ({ $start }) and before { $end }, so that nobody is disturbed at night.
setting-last-day = At least one working day has to remain.
weekday-0 = Monday
weekday-1 = Tuesday
weekday-2 = Wednesday
weekday-3 = Thursday
weekday-4 = Friday
weekday-5 = Saturday
weekday-6 = Sunday
button-settings = ⚙️ Settings
button-set-up = ▶️ Go on with the set-up
button-set-up-again = Go through the set-up again
button-keep = ✅ Keep this
button-step-on = Next ›
button-skip = Skip ›
button-later = Later
button-change-name = ✏️ Change the name
button-language-id = Bahasa Indonesia
button-language-en = English
button-invite-coordinator = Invite a coordinator
button-invite-leader = Invite a leader
button-add-to-group = ➕ Add the bot to a group
button-look-again = Look again
button-cadence-office = The office's cadence
button-cadence-follow = As the office
button-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
button-set-days = 📅 Working days
button-set-work = 🕓 Working hours
button-set-prompt = Reminder time
button-set-digest = Digest time
button-set-up-done = To the main menu
button-checked = { $label } ✓
