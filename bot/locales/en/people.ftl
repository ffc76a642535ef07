button-next = Next ›
button-previous = ‹ Previous
unit-closed = That unit does not exist any more. Please choose another one.
choose-kind = { $kind } · { $count }
choose-kind-man = MAN
choose-kind-mtsn = MTsN
choose-kind-min = MIN
choose-kind-kua = KUA
choose-kind-seksi = Sections
choose-part = { $first } – { $last }
choose-page = { $kind }, { $first }–{ $last } of { $total }
choose-parts = { $kind }, { $total } units. Choose a part:

button-invite-unit = 🔗 Invite a unit's officer
button-invite-sheets = Invitation sheets (PDF)
button-live-invitations = Valid invitations · { $count }
button-invite-operator = Invite an operator
button-make-link = 🔗 Make a link and QR code
button-renew-links = Replace: revoke the old, make a new one
button-revoke-links = Revoke all links
button-revoke-link = Revoke this invitation
button-share-link = Share the link
button-yes-revoke = Yes, revoke
button-yes-renew = Yes, replace
button-sheets-all = All units · { $count }
button-sheets-bare = Units without officer · { $count }
invite-menu =
    <b>Invitations</b>
    Each unit has a link and a QR code of its own. Several officers of the unit can use the same link, for 30 days.
invite-menu-operator = Invitations for coordinators and leaders hold for several people, those for operators for one.
invite-choose = <b>Invite an officer</b>
    Of which kind of unit?
invite-choose-unit =
    <b>Invite an officer</b>
    Of which unit?
invite-choose-none = There is no unit to invite yet. Add the units first.
invite-unit-head = <b>Invitations of { $unit }</b>
invite-unit-none = No link is valid at the moment.
invite-unit-live = { $count ->
    [one] { $count } link is valid:
   *[other] { $count } links are valid:
}
invite-unit-hint = For safety a link is shown only once, when it is made. A new link leaves the old ones valid.
invite-line = • until { $until }, { $uses ->
    [0] not used yet
    [one] used by { $uses } person
   *[other] used by { $uses } people
}
invite-line-successor = • until { $until }, for the successor of { $name }
invite-revoke-ask = Revoke all invitation links of <b>{ $unit }</b>? Cards already printed for this unit stop working too. Officers who have joined are not affected.
invite-renew-ask = Replace the invitation links of <b>{ $unit }</b>? All old links and printed cards stop working. Officers who have joined are not affected.
invite-revoked = ✅ The invitation of { $name } is revoked.
invite-list-head = <b>Valid invitations</b> · { $total }
invite-list-none = No invitation is valid at the moment.
invite-list-page = { $first }–{ $last } of { $total }
invite-list-unit = { $unit } · until { $until }
invite-one =
    <b>Invitation of { $name }</b>
    Valid until { $until }. { $uses ->
        [0] Not used yet.
        [one] Used by { $uses } person.
       *[other] Used by { $uses } people.
    }
invite-one-successor = For the successor of { $name }; one person only.
invite-making = 🕓 Making the link and QR code of { $name } …
invite-made = ✅ The invitation link of { $name } is made.
invite-caption =
    🔗 <b>Invitation of { $name }</b>
    { $link }
    Valid until { $until }. Just forward it to the officer; it cannot be shown again.
invite-caption-one =
    🔗 <b>Invitation of { $name }</b>
    { $link }
    Valid until { $until }, for one person only; it cannot be shown again.
invite-share = Invitation to the PR bot: { $name }
invitation-over = That invitation is no longer valid.
invitation-wait = Several links did not match. For safety, please try again in { $minutes } min, or ask the PR coordinator for a new link.
invitation-before-removal = This link was made before the membership ended, so it cannot be used again. Please ask the PR coordinator for a new one.
sheets-menu =
    <b>Invitation sheets</b>
    One PDF to print, with a card and a QR code for each unit. Cut them out and hand them over. For which units?
sheets-making = 🕓 Preparing the invitation sheets: { $count ->
    [one] { $count } card
   *[other] { $count } cards
} …
sheets-made = ✅ The invitation sheets are ready: { $count ->
    [one] { $count } card
   *[other] { $count } cards
}.
sheets-caption =
    <b>Invitation sheets</b> · { $count ->
        [one] { $count } card
       *[other] { $count } cards
    }
    Valid until { $until }. Keep them safe: whoever holds a card can join.
sheets-file = invitation-sheets-{ $part }.pdf
sheets-under-way = Earlier sheets are still being prepared. Please wait a moment.

already-in = ✅ You are already registered as <b>{ $where }</b>; there is no need to use this invitation again.
name-question = Your name is recorded as <b>{ $name }</b>. Is that right?
name-ask = ✏️ Please write your full name and send it here.
name-kept = ✅ Your name is recorded as <b>{ $name }</b>.
name-unlike = That does not look like a name. Please send the name alone: 2 to 100 letters, no links.
button-name-right = ✅ My name is right
button-name-edit = ✏️ Change my name

button-request = Ask to join
button-request-send = ✅ Send the request
button-request-cancel = Withdraw: { $unit }
button-approve = ✅ Approve
button-decline = Decline
button-decline-none = No reason
button-decline-unknown = Not known to us
button-decline-unit = Wrong unit
button-decline-enough = Enough officers
button-requests-all = All requests
request-choose =
    <b>Ask to join</b>
    Which kind of unit?
request-choose-unit =
    <b>Ask to join</b>
    Which unit?
request-choose-none = There is no unit to choose yet. Please try again later.
request-waiting = 🕓 Waiting for a coordinator's decision: { $units }.
request-ask =
    <b>Request to join</b>
    { $name }, a PR coordinator will decide on your request to be a PR officer of <b>{ $unit }</b>.
request-sent = 🕓 Your request to be a PR officer of <b>{ $unit }</b> has been sent. You will be told of the decision here.
request-cancelled = Your request for { $unit } is withdrawn.
request-approved = Your request to join was approved.
request-approved-others = No longer serving your earlier unit? Press its button.
request-declined = { $reason ->
    [unknown] Your request to be a PR officer of { $unit } could not be approved: the coordinators do not know you yet. Please contact the PR coordinator, or open your unit's invitation link.
    [unit] Your request to be a PR officer of { $unit } could not be approved: it seems to be the wrong unit. Please ask again for the right one.
    [enough] Your request to be a PR officer of { $unit } could not be approved: the unit has officers already. Thank you for offering.
   *[none] Your request to be a PR officer of { $unit } could not be approved. Please ask the PR coordinator if you have questions.
}
request-card =
    <b>Request to join</b> · { $date }
    { $name } would like to be a PR officer of <b>{ $unit }</b>.
request-card-username = Telegram account: @{ $username }
request-card-officers = Officers now: { $names }
request-card-bare = ⚠️ This unit has no officer yet.
request-why = Decline the request of { $name } for { $unit }? The reason is sent along.
request-outcome = { $state ->
    [approved] ✅ { $name } was approved as PR officer of { $unit }, by { $by }.
    [declined] The request of { $name } for { $unit } was declined by { $by }.
    [cancelled] { $name } has withdrawn the request for { $unit }.
   *[joined] ✅ { $name } has joined { $unit } by an invitation.
}
request-list-head = <b>Requests to join</b> · { $total } waiting
request-list-none = No request to join is waiting.
request-list-line = { $name } · { $unit }
request-already-in = You are already a PR officer of { $unit }.
request-open = Your request for { $unit } has been sent and waits for a decision.
request-too-many = { $most } of your requests are waiting. Please wait for the decision, or withdraw one.
request-too-often = You have sent { $most } requests today. Please go on tomorrow.
request-gone = That request does not exist any more.
request-settled = That request is closed.
request-decided = That request was decided by { $name }.

team-menu =
    <b>Team and roles</b>
    Coordinators look after all units, leaders receive the recaps, operators run the bot.
team-menu-view = Roles are given and taken by the operators.
team-officers = PR officers: { $count }.
button-role = { $role } · { $count }
team-name-coordinator = Coordinators
team-name-leader = Leaders
team-name-operator = Operators
button-find-person = Find by name
team-list-head = <b>{ $role }</b> · { $total }
team-list-none = Nobody yet. Give the role through “Find by name”, or send an invitation.
team-list-settings = Operators named in the server's settings appear here once they have opened the bot.
team-list-page = { $first }–{ $last } of { $total }
team-person-line = { $gone ->
    [yes] ⚠️ { $name }
   *[no] { $name }
}
team-find-ask = Write a part of the person's name and send it here.
team-found = People called “{ $words }”:
team-found-none = Nobody is called “{ $words }”. Somebody who has not joined can be invited by a link.
team-found-more = There are more; please write more of the name.
team-person = <b>{ $name }</b>
team-person-username = Telegram account: @{ $username }
team-person-roles = Roles: { $roles }
team-person-units = PR officer of { $units }
team-person-nothing = No roles.
team-person-gone = ⚠️ Cannot be reached since { $since }: the bot is blocked or the account deleted.
team-person-settings = An operator by the server's settings, which cannot be changed here.
button-give-role = Make { $role }
button-take-role = Take the role of { $role }
button-remove-from = Remove from { $unit }
button-find-successor = 🔗 Invite a successor, { $unit }
button-yes-take = Yes, take it
button-yes-remove = Yes, remove
team-word-coordinator = coordinator
team-word-leader = leader
team-word-operator = operator
team-take-ask = Take the role of { $role } from <b>{ $name }</b>? The person will be told.
remove-ask = Remove <b>{ $name }</b> from { $unit }? Reports and history stay with the unit; old invitation links will not let the person in again. The person will be told.
team-given-told = ✅ You now also have the role of <b>{ $role }</b>. Press /menu to see its menu.
team-taken-told = You no longer have the role of { $role }. Thank you for your work.
removed-told = You are no longer a PR officer of { $unit }. Thank you for your reports. If this is a mistake, please contact the PR coordinator.
team-given = ✅ { $name } now has the role of { $role }.
team-taken = ✅ { $name } no longer has the role of { $role }.
officer-removed = ✅ { $name } was removed from { $unit }.
team-has = { $name } has that role already.
team-has-not = { $name } does not have that role.
team-by-settings = { $name } is named as operator in the server's settings, and can only be removed there.
team-last-operator = { $name } is the only operator. Give the role to somebody else first.
person-gone = That person is not registered any more.
officer-gone = That person is no longer an officer of { $unit }.
unit-officers-head = <b>Officers of { $unit }</b>
unit-officers-none = ⚠️ No PR officer yet.
unit-officers-hint = Press a name to see or remove the person.

my-unit-choose =
    <b>My unit</b>
    Which unit?
my-unit-head = <b>{ $unit }</b>
my-unit-officers = Officers: { $names }
my-unit-last = Last publication: { $date }
my-unit-never = Last publication: none yet
my-unit-cadence = { $days ->
    [one] Cadence: a publication every day, the next by { $due }
   *[other] Cadence: a publication every { $days } days, the next by { $due }
}
my-unit-prompts = { $count ->
    [one] 🕓 { $count } reminder waits for an answer, since { $since }
   *[other] 🕓 { $count } reminders wait for an answer, since { $since }
}
my-unit-answer = Last answer: { $answer }
my-unit-answer-until = Last answer: { $answer }, next reminder on { $until }
my-unit-reports = Last reports:
my-unit-report = • { $date } · { $title } ({ $reference })
my-unit-no-reports = No reports yet.
button-summary = Summary of the unit
button-hand-over = Hand over
button-move-unit = Move to another unit
button-leave-unit = Leave { $unit }
button-yes-leave = Yes, leave
button-stay = Keep serving
button-hand-over-leave = 🔗 The successor joins, I leave
button-hand-over-ask = 🔗 The successor joins, ask me then
leave-ask = Leave <b>{ $unit }</b>? Reports and history stay with the unit. Coming back takes a new invitation.
leave-ask-last = ⚠️ There is no other officer; the coordinators will be told. It is better to hand over first.
left = ✅ You have left { $unit }. Thank you for all your reports.
stayed = All right, you go on serving { $unit } together with { $name }.
unit-bare = ⚠️ { $unit } has no PR officer any more: { $name } has left. Until there is a successor, its reminders go straight to the coordinators.
hand-over =
    <b>Handing { $unit } over</b>
    A link is made for your successor, to be used once. On joining, your successor gets a summary of the unit: last reports, reminders, other officers.
    And what about you, after that?
hand-over-caption =
    🔗 <b>Handing { $unit } over</b>
    { $link }
    Forward it to your successor. Valid until { $until }, for one person only; it cannot be shown again.
succession-left = ✅ { $name } has joined { $unit } as your successor. Your work there is done. Thank you for all your reports.
succession-ask = ✅ { $name } has joined { $unit } as your successor. Will you go on serving there, or leave?
succession-told = { $left ->
    [yes] ✅ { $unit } was handed over: { $name } takes the place of { $before }.
   *[no] ✅ { $name } has joined { $unit } as the successor of { $before }.
}
succession-summary = <b>Summary of { $unit }</b> for its new officer

missing-head = { $count ->
    [one] ⚠️ { $count } officer cannot be reached for some working days: the bot is blocked or the account deleted.
   *[other] ⚠️ { $count } officers cannot be reached for some working days: the bot is blocked or the account deleted.
}
missing-line = • { $name } ({ $units }), since { $since }
missing-more = and { $more } more
missing-hint = Their units could use successors.
