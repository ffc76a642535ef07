plain = { $text }
untitled = untitled
draft-head = 📝 Draft report · <b>{ $unit }</b>
draft-head-no-unit = 📝 Draft report
draft-missing-title = ⚠️ No title yet
draft-missing-date = ⚠️ No date yet
draft-missing-place = ⚠️ No place yet
draft-missing-story = ⚠️ No story yet
draft-date = { $time ->
    [no] 📅 { $date }
   *[other] { $clock ->
        [yes] 📅 { $date }, at { $time }
       *[no] 📅 { $date }, { $time }
    }
}
draft-place = 📍 { $place }
draft-programme = { $emoji } { $label }
draft-no-programme = 🏷 No programme chosen
draft-photos-links = { $links ->
    [0] 📷 { $photos ->
        [0] no photo yet
        [one] { $photos } photo
       *[other] { $photos } photos
    } · 🔗 no link yet
   *[other] 📷 { $photos ->
        [0] no photo yet
        [one] { $photos } photo
       *[other] { $photos } photos
    } · 🔗 { $links ->
        [one] { $links } link
       *[other] { $links } links
    }
}
draft-coach = <i>Answered: { $marks }</i>
coach-answered = { $question } ✓
coach-open = { $question } ○
question-what = what
question-who = who
question-when = when
question-where = where
question-why = why
question-how = how
draft-which-unit = Which unit is this report for?
draft-discarded = 🗑 Draft discarded. Send photos or text at any time to begin a new report. Pressed by mistake? It can be brought back for a day.
receipt =
    ✅ Report saved: <b>{ $reference }</b>
    { $title }

    Thank you.
receipt-published = { $unit } is active: this activity is published.
receipt-first = { $unit } has not published an activity yet. Send the link as soon as it is online.
receipt-days = { $days ->
    [0] { $unit } has already published today. Please send this activity's link too once it is online.
    [one] The last publication of { $unit } was yesterday. A single link keeps it active.
   *[other] The last publication of { $unit } was { $days } days ago. A single link makes it active today.
}
report-head = <b>{ $reference }</b> · { $unit }
report-link = 🔗 { $platform }: { $url }
ask-title = ✏️ Please write the title of the activity.
ask-date = ✏️ Please write the date, for example <i>yesterday</i> or <i>12 March 2026 at 08:30</i>.
ask-place = ✏️ Please write where it took place.
ask-story = ✏️ Please write the story of the activity.
links-for-report =
    ✅ Published on { $where }: <b>{ $title }</b>
    { $unit } counts as active today. Thank you.
links-for-unit =
    ✅ The publication of { $unit } on { $where } is recorded.
    { $unit } is active today. Thank you.
links-attached = { $count ->
    [one] 📎 { $count } link is kept as an attachment (not a publication: a folder, form, meeting, map or home page).
   *[other] 📎 { $count } links are kept as attachments (not publications: folders, forms, meetings, maps or home pages).
}
links-known = { $whose ->
    [own] 🔗 Reported before, on { $day }{ $reference ->
        [no] {""}
       *[other] , { $reference }
    }: { $url }
   *[other] ⚠️ Reported before by { $unit }, on { $day }{ $reference ->
        [no] {""}
       *[other] , { $reference }
    }: { $url }
}
links-which-unit = 🔗 Which unit is this link for?
held-unclear = The message has arrived, but it is not clear what it is for. Is it an activity report?
held-nothing = No activity to report this week?
held-difficulty = 💬 Pass this on to the coordinators as a difficulty?
held-second = There still is a draft, “{ $title }”. Does this message belong to it?
held-dropped = Message ignored.
too-many-photos = A report holds up to { $most } photos. Those that arrived are safe; send this report, then start another for the next photos.
unsupported = This kind of message cannot be read yet. Please send photos, text or links. Everything saved so far is safe.
not-officer = Reporting is for the units' officers. To report, open your unit's invitation link first.
draft-not-yours = This draft belongs to another officer.
draft-already-sent = This draft has been sent already.
draft-already-discarded = This draft has been discarded already.
draft-already-held = This message is not a draft yet.
draft-already-planned = This draft is kept as an agenda item.
draft-already-open = This message is a draft already.
draft-changed = The draft has changed. Look at its latest form, then press again.
draft-incomplete = Something is still missing; look for ⚠️.
not-your-unit = This account does not serve that unit.
unit-has-draft = That unit has another draft. Send or discard that one first.
date-not-read = The date could not be read. Write, for example, “yesterday”, “10/12/2026” or “10 December 2026”.
date-in-future = That date has not come yet. A report is sent after the activity; the draft is safe and waits.
date-over-a-year = The date is more than a year ago. Check the year: press “Yes”, or change the date.
field-empty = There are no words in that. Please write it again.
field-too-long = The text has { $length } characters; the limit is { $most }. Please shorten it.
failed-turn = Sorry, your last message could not be processed. The fault is ours; the message is safe and the operators are looking at it.
unknown-button = This button is no longer valid. Type /start for the menu.
held-added = ✅ Added to the draft “{ $title }”.
