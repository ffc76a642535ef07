units-head = { $total ->
    [1] <b>Units</b> · { $total } registered. Choose a list, or search by name or code.
   *[other] <b>Units</b> · { $total } registered. Choose a list, or search by name or code.
}
units-none = { $may ->
    [yes] There are no units yet. Add them one by one, or send the list as a file.
   *[no] There are no units yet. An operator can add them.
}
units-list-all = All
units-list-bare = No officer
units-list-never = Never published
units-list-late = Late
units-list-closed = Closed
button-units-list = { $label } · { $count }
button-units-search = 🔎 Find a unit
button-units-search-again = 🔎 Search again
button-units-add = ➕ Add units
button-units-file = 📄 Units as a file
button-units-show = See the units
button-page-before = ‹ Previous
button-page-next = Next ›
kind-man = MAN
kind-mtsn = MTsN
kind-min = MIN
kind-kua = KUA
kind-seksi = Section
units-page = <b>{ $label }</b> · units: { $total }
units-page-number = Page { $number } of { $pages }
units-page-empty = This list is empty.
units-line = { $last ->
    [no] { $unit } · { $status }
   *[other] { $unit } · { $status } · last on { $last }
}
units-found = <b>Search “{ $words }”</b> · units: { $total }
units-not-found = No unit has “{ $words }” in its name or code. Try a part of the name, such as the sub-district.
units-ask-search = 🔎 Type part of a unit’s name or code, such as “palang” or “mtsn 1”.
units-search-empty = Type letters or digits of the unit’s name, such as “palang”.
unit-status-aktif = active
unit-status-kurang-aktif = less active
unit-status-pasif = passive
unit-status-jeda = paused
unit-status-belum-pernah = never published
unit-status-ditutup = closed
unit-gone = That unit was not found. Open the list again with /satker.
unit-is-closed = { $unit } is closed. Reopen it on its page first.
unit-is-open = { $unit } is open already.
unit-head = <b>{ $unit }</b> · { $status }
unit-code-kind = { $code } · { $kind }
unit-officers = { $more ->
    [0] Officers: { $names }
   *[other] Officers: { $names }, and { $more } more
}
unit-no-officers = ⚠️ No officer yet
unit-cadence = { $whose ->
    [unit] Cadence: every { $days } days, for this unit alone
    [kind] Cadence: every { $days } days, as its kind
   *[office] Cadence: every { $days } days, as the office
}
unit-last-published = { $days ->
    [0] Last publication: { $day } (today)
    [one] Last publication: { $day } (yesterday)
   *[other] Last publication: { $day } ({ $days } days ago)
}
unit-never-published = Last publication: never
unit-due = 📅 Expected by { $day }
unit-reports = Last reports:
unit-report = { $mark } { $title } · { $day } · { $reference }
button-unit-past = History
button-unit-reopen = Reopen
button-edit-unit-name = Name
button-edit-unit-code = Code
button-edit-unit-kind = Kind
button-edit-unit-every = Cadence
button-edit-unit-close = Close the unit
button-unit-close-yes = Yes, close this unit
button-unit-days = { $days } days
button-unit-usual = As usual ({ $days } days)
button-unit-other-days = Another number
unit-past-head = <b>{ $unit }</b> · reminders and answers
unit-past-none = No reminders or answers yet.
unit-past-prompt = { $rung ->
    [private] { $when } · private reminder
    [group] { $when } · reminder in the group
   *[coordinators] { $when } · passed on to the coordinators
}
unit-past-answer = { $when } · { $what }{ $words ->
    [no] {""}
   *[other] : “{ $words }”
}{ $by ->
    [no] {""}
   *[other] {" "}({ $by })
}
unit-answer-published = published
unit-answer-nothing = nothing to report
unit-answer-stuck = stuck with something
unit-answer-tomorrow = tomorrow
unit-answer-on-leave = officer on leave
unit-edit = What should change about <b>{ $unit }</b> ({ $code })?
unit-type-name = Type the new name of <b>{ $unit }</b>.
unit-type-code = Type the new code of <b>{ $unit }</b>, now { $code }. Numbers of existing reports stay.
unit-type-days = Every how many days should <b>{ $unit }</b> publish? Type the number, 1 to 365.
unit-ask-kind = <b>{ $unit }</b> is listed under { $kind }. Where should it move?
unit-ask-every = { $whose ->
    [unit] <b>{ $unit }</b> is expected to publish every { $days } days, set for this unit alone. Choose its cadence.
    [kind] <b>{ $unit }</b> is expected to publish every { $days } days, as its kind. Choose its cadence.
   *[office] <b>{ $unit }</b> is expected to publish every { $days } days, as the office. Choose its cadence.
}
unit-name-length = A unit’s name has 1 to { $most } letters. Type a shorter one.
unit-code-taken = The code { $code } belongs to { $unit }. Choose another one.
unit-code-closed = The code { $code } belongs to { $unit }, which is closed. Reopen that unit, or choose another code.
unit-no-code-from-name = No code can be made of that name. Send a whole line under Add units: CODE, Name, Kind.
unit-cadence-range = Type the number of days, 1 to { $most }.
unit-closing = ⚠️ Close <b>{ $unit }</b>? It will not be reminded or counted any more.
unit-closing-officers = { $count ->
    [one] Its officer’s work ends, and the officer is told.
   *[other] The work of its { $count } officers ends, and they are told.
}
unit-closing-invitations = { $count ->
    [one] { $count } invitation is revoked.
   *[other] { $count } invitations are revoked.
}
unit-closing-prompts = { $count ->
    [one] { $count } open reminder is closed.
   *[other] { $count } open reminders are closed.
}
unit-closing-requests = { $count ->
    [one] { $count } request to join is declined, and whoever asked is told.
   *[other] { $count } requests to join are declined, and those who asked are told.
}
unit-closing-stays = Its reports and history stay. It can be reopened.
unit-told-closed = { $unit } was closed here, so the work as its PR officer ends. All reports are kept. Thank you for your work.
unit-told-reopened = { $unit } was reopened. The work as its PR officer goes on as before.
unit-told-declined = { $unit } was closed, so the request to join cannot be met. Please ask the PR coordinator for an invitation to another unit.
unit-told-prompt = { $unit } was closed; this reminder needs no answer.
unit-add =
    ➕ Type new units, one a line:
    <code>CODE, Name, Kind</code>
    Example: <code>KUA-PALANG, KUA Palang, KUA</code>
    Or choose the kind below, and then just type the name.
unit-ask-new = Type the name of the new unit ({ $kind }). Its code is made from the name and can be changed later.
unit-typed-bad = ⚠️ Nothing was added yet. Correct these lines, then send them all again:
unit-typed-added = { $count ->
    [0] No new units.
    [one] ✅ { $count } unit added.
   *[other] ✅ { $count } units added.
}
unit-typed-line = { $unit } · { $code }
unit-typed-known = Known already, not changed: { $codes }
units-bad-more = and { $more } more
unit-row-closed = Unit { $detail } is closed; reopen it on its page first, or delete the row.
button-unit-officers = Officers
button-unit-invite = Invite an officer
