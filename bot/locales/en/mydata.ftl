mydata-head = <b>Your data</b>
mydata-name = Name: { $name }
mydata-account = { $username ->
    [no] Telegram account: { $number }
   *[other] Telegram account: { $number } · { $username }
}
mydata-consent = Consent to the notice on personal data: version { $version }, { $day }
mydata-count-roles = { $count ->
    [one] { $count } role
   *[other] { $count } roles
}
mydata-count-requests = { $count ->
    [one] { $count } request to join
   *[other] { $count } requests to join
}
mydata-count-drafts = { $count ->
    [one] { $count } draft
   *[other] { $count } drafts
}
mydata-count-reports = { $count ->
    [one] { $count } report
   *[other] { $count } reports
}
mydata-count-publications = { $count ->
    [one] { $count } publication
   *[other] { $count } publications
}
mydata-count-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
mydata-passing = Messages to the bot are kept for 7 days and messages from it for 60, then they go by themselves.
button-mydata-file = Get the file
button-mydata-name = ✏️ Correct the name
button-mydata-erase = 🗑 Erase my data
mydata-file-waiting = 🕓 The file is being prepared.
mydata-file-ready = ✅ The file has been sent.
mydata-file-caption = Everything that is held: open <b>data-saya.html</b> to read it; <b>data-saya.json</b> is for programs. As many photos are included as fit.
mydata-ask-name = The name on record: <b>{ $name }</b>. Please write the right one.
mydata-renamed = ✅ The name is now <b>{ $name }</b>.
mydata-name-unfit = That name cannot be used. Please write { $least } to { $most } characters, on one line.
mydata-erase-head = <b>Erase all personal data?</b>
mydata-erase-gone = Erased: the name and the Telegram account, drafts with their photos, requests to join, the words of answers, and every message that is kept.
mydata-erase-stays = Stays, signed by the unit: reports that were sent, their photos and their links.
mydata-erase-roles = All roles end. An invitation lets you join again at any time.
mydata-erase-final = ⚠️ What is erased cannot be brought back. To keep a copy, get the file first with /dataku.
button-mydata-erase-yes = 🗑 Erase now
button-mydata-erase-no = Keep my data
mydata-erase-outdated = This question has expired, or the data have changed. Nothing was erased. Type /hapus to begin again.
mydata-erase-last-operator = This account is the only operator. Make somebody else an operator first, then try again.
mydata-erase-in-settings = This account is named as an operator in GAUNG_OPERATORS on the server. Put a successor's account there first and restart the bot, then try again.
mydata-erasing = 🕓 The data are being erased.
mydata-erased-head = ✅ Personal data erased: { $day }, { $hour } { $zone }.
mydata-erased-account = The name, the Telegram account and the messages kept here are gone.
mydata-gone-reports = { $count ->
    [one] { $count } report stays, signed by the unit.
   *[other] { $count } reports stay, signed by the unit.
}
mydata-gone-drafts = { $count ->
    [one] { $count } draft erased.
   *[other] { $count } drafts erased.
}
mydata-gone-photos = { $count ->
    [one] { $count } photo erased.
   *[other] { $count } photos erased.
}
mydata-gone-roles = { $count ->
    [one] { $count } role ended.
   *[other] { $count } roles ended.
}
mydata-erased-end = This message itself is not kept once it is sent. The chat on Telegram can be deleted in the Telegram app.
mydata-units-bare = { $count ->
    [one] ⚠️ { $units } has no PR officer any more. Invite one, so that reminders and news reach the unit.
   *[other] ⚠️ { $units } have no PR officer any more. Invite some, so that reminders and news reach them.
}
mydata-file-title = My data in Gaung
mydata-file-lead = Everything that { $office } holds on the owner of this file, as of { $made }.
mydata-file-note = What concerns others is left out. The name can be corrected with /dataku; /hapus erases the data.
mydata-yes = yes
mydata-no = no
mydata-table-people = Profile
mydata-table-roles = Roles
mydata-table-join-requests = Requests to join
mydata-table-drafts = Drafts
mydata-table-reports = Reports
mydata-table-report-versions = Versions of reports
mydata-table-photos = Photos
mydata-table-publications = Publications
mydata-table-draft-messages = Messages that became drafts
mydata-table-reviews = Reviews
mydata-table-answers = Answers
mydata-table-difficulties = Difficulties
mydata-table-difficulty-messages = What was said of difficulties
mydata-table-leaves = Leave
mydata-table-audit = Audit log
mydata-table-inbox = Messages to the bot
mydata-table-outbox = Messages from the bot
mydata-table-imports = Imports
mydata-table-errands = Files asked for
mydata-table-chats = Chat
mydata-table-wrong-tokens = Wrong invitations
mydata-field-phone = Phone number
mydata-field-category = Category
mydata-field-solved-at = Solved at
mydata-field-difficulty-id = Difficulty
mydata-field-side = Side
mydata-field-photo = Photo
mydata-field-first = From
mydata-field-last = Until
mydata-field-id = Row number
mydata-field-reason = Reason
mydata-field-telegram-id = Telegram account number
mydata-field-name = Name
mydata-field-username = User name
mydata-field-language = Language
mydata-field-ethics-version = Version of the code of ethics that was read
mydata-field-notice-version = Version of the notice on personal data that was agreed to
mydata-field-accepted-at = Agreed to on
mydata-field-asked = What the bot asked last
mydata-field-named-at = Name corrected on
mydata-field-erased-at = Erased on
mydata-field-created-at = Made on
mydata-field-role = Role
mydata-field-unit = Unit
mydata-field-granted-at = Since
mydata-field-revoked-at = Until
mydata-field-state = State
mydata-field-decided-at = Decided on
mydata-field-links = Links
mydata-field-opened-at = Opened on
mydata-field-updated-at = Changed on
mydata-field-original = Original message
mydata-field-title = Title
mydata-field-until-date = Last day of the activity
mydata-field-activity-date = Date of the activity
mydata-field-time-text = Time
mydata-field-place = Place
mydata-field-story = Story
mydata-field-participants = Participants
mydata-field-speakers = Speakers
mydata-field-reference = Reference number
mydata-field-sent-at = Sent on
mydata-field-version = Version
mydata-field-fields = Contents
mydata-field-saved-at = Saved on
mydata-field-file-size = File size (bytes)
mydata-field-path = File
mydata-field-sha256 = SHA-256 checksum
mydata-field-stored-at = Stored on
mydata-field-file-id = Telegram file id
mydata-field-url = Address
mydata-field-platform = Platform
mydata-field-handle = Account
mydata-field-published-at = Kept on
mydata-field-kind = Kind
mydata-field-text = Text
mydata-field-undo = Earlier content
mydata-field-hints = Hints shown
mydata-field-width = Width
mydata-field-height = Height
mydata-field-note = Note
mydata-field-reviewed-at = Reviewed on
mydata-field-until = Until
mydata-field-answered-at = Answered on
mydata-field-at = On
mydata-field-action = Act
mydata-field-subject = To what
mydata-field-detail = Details
mydata-field-by = By
mydata-field-left-out = Partly left out because it concerns others
mydata-field-received-at = Received on
mydata-field-update = As Telegram sent it
mydata-field-chat-id = Chat number
mydata-field-person-id = Person number
mydata-field-what = What
mydata-field-file-name = File name
mydata-field-rows = Rows
mydata-field-closed-at = Closed on
mydata-field-done-at = Done on
mydata-field-unreachable-since = Cannot be reached since
mydata-field-unreachable-reason = Why
mydata-field-hold-until = Telegram asks to wait until
mydata-field-migrated-to = Moved to chat
mydata-field-tries = How often
mydata-field-since = Since
mydata-value-officer = PR officer
mydata-value-coordinator = PR coordinator
mydata-value-leader = leader
mydata-value-operator = operator
mydata-value-open = open
mydata-value-held = waiting for a word
mydata-value-planned = agenda item
mydata-value-sent = sent
mydata-value-discarded = discarded
mydata-value-reported = reported
mydata-value-published = published
mydata-value-verified = verified
mydata-value-withdrawn = withdrawn
mydata-value-pending = waiting
mydata-value-stored = stored
mydata-value-failed = failed
mydata-value-removed = taken out
mydata-value-done = done
mydata-value-dead = could not be handled
mydata-value-dropped = out of date
mydata-value-unsure = perhaps not arrived
mydata-value-sending = being sent
mydata-value-nothing = nothing to report
mydata-value-stuck = a difficulty
mydata-value-tomorrow = tomorrow
mydata-value-on-leave = on leave
mydata-value-later = later
mydata-value-self = you
mydata-value-other = somebody else
mydata-value-id = Indonesian
mydata-value-en = English
