audit-head = <b>Audit log</b>
audit-narrowed = <i>{ $filters }</i>
audit-line = <b>{ $day }, { $hour }</b> · { $told }
audit-none = Nothing is on record here.
audit-somebody = somebody
audit-erased-person = (somebody whose data were erased)
audit-program = the program ({ $name })
audit-other = { $who }: { $action } ({ $subject })
audit-which-kind = What kind of act?
audit-which-person = Whose acts? Choose, or write a part of the name.
audit-which-unit = Acts about which unit? Write a part of its name or code.
audit-which-period = Since when?
audit-found = What matches:
audit-found-nothing = Nothing matches.
audit-period-today = Today
audit-period-week = Last 7 days
audit-period-month = Last 30 days
audit-period-all = All time
audit-file-waiting = 🕓 The file is being prepared.
audit-file-ready = { $count ->
    [one] ✅ The file with { $count } entry has been sent.
   *[other] ✅ The file with { $count } entries has been sent.
}
audit-file-caption = { $count ->
    [one] Audit log: { $count } entry.
   *[other] Audit log: { $count } entries, newest first.
}
audit-column-at = Time
audit-column-who = Who
audit-column-what = What happened
audit-column-subject = To what
audit-column-action = Code
audit-column-detail = Details
button-audit-kind = Kind
button-audit-who = Person
button-audit-unit = Unit
button-audit-when = Time
button-audit-newer = ‹ Newer
button-audit-older = Older ›
button-audit-csv = Get the CSV
button-audit-all = Show all
audit-kind-audit = Audit log
audit-kind-data = Personal data
audit-kind-group = Group
audit-kind-invitation = Invitations
audit-kind-operator = Operators
audit-kind-person = Members
audit-kind-programmes = Programmes
audit-kind-units = Imports of units
audit-units-imported = { $who } imported units: { $added } added, { $changed } changed
audit-programmes-imported = { $who } imported programmes: { $added } added, { $changed } changed
audit-group-bound = { $who } made { $subject } the coordination group
audit-invitation-made = { $who } made an invitation for { $subject }
audit-person-joined = { $who } joined by an invitation for { $subject }
audit-operator-enlisted = { $who } was enlisted as an operator by the server's settings
audit-data-corrected = { $who } corrected the own name
audit-data-exported = { $who } took a copy of the own data
audit-data-erased = { $who } erased the own personal data
audit-audit-exported = { $who } took the audit log along ({ $rows ->
    [one] { $rows } entry
   *[other] { $rows } entries
})
audit-kind-unit = Units
audit-kind-officer = Officers
audit-kind-role = Roles
audit-kind-request = Requests to join
audit-kind-handover = Handovers
audit-kind-office = Office
audit-kind-setting = Settings
audit-kind-topic = Group topics
audit-handover-begun = { $who } began to hand over { $subject }
audit-handover-done = { $who } took { $subject } over
audit-invitation-guessed = Invitations were guessed again and again by { $subject }
audit-invitation-printed = { $who } had invitation sheets made for { $subject }
audit-invitation-revoked = { $who } revoked an invitation for { $subject }
audit-office-set-up = { $who } finished setting up { $subject }
audit-officer-left = { $who } stopped being an officer of { $subject }
audit-officer-removed = { $who } removed { $about } from the officers of { $subject }
audit-person-named = { $who } corrected the own name
audit-request-approved = { $who } approved a request to join { $subject }
audit-request-declined = { $who } declined a request to join { $subject }
audit-request-cancelled = A request to join { $subject } was cancelled by whoever made it
audit-request-sent = A request to join { $subject } came in
audit-role-given = { $who } gave { $about } the role of { $subject }
audit-role-taken = { $who } took the role of { $subject } from { $about }
audit-setting-changed = { $who } changed the setting { $subject }
audit-topic-gone = The group topic { $subject } is gone from Telegram
audit-unit-added = { $who } added the unit { $subject }
audit-unit-changed = { $who } changed the unit { $subject }
audit-unit-renamed = { $who } renamed the unit { $subject }
audit-unit-moved = { $who } moved the unit { $subject }
audit-unit-closed = { $who } closed the unit { $subject }
audit-unit-reopened = { $who } reopened the unit { $subject }
audit-unit-recoded = { $who } changed the code of the unit { $subject }
audit-unit-cadence-set = { $who } changed the cadence of the unit { $subject }
audit-template-saved = { $who } changed the template { $subject }
audit-template-restored = { $who } restored the template { $subject }
audit-kind-template = Templates
