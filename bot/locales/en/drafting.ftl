draft-doubt-date-weekday = ⚠️ The weekday named is not this date's.
draft-doubt-date-year = ⚠️ The year is not named; read as { $year }.
draft-doubt-date-sent = ⚠️ This is the date of the copied message; that of the activity is not named.
draft-doubt-date-old = ⚠️ The year { $year }? That is more than a year ago.
draft-doubt-date-ahead = 🕓 This activity is still to come. Keep it as an agenda item; on the day there is a reminder to report.
draft-doubt-time-half = ⚠️ In the afternoon or at night? Please check the time.
draft-doubt-title-cut = ⚠️ The title is the beginning of a long sentence.
button-sure-title = Title is right
button-sure-activity-date = { $year ->
    [no] Date is right
   *[other] Yes, { $year }
}
button-sure-time-text = Time is right
button-other-date = 📅 Change the date
button-undo = ↩️ Undo
button-bring-back = ↩️ Bring it back
button-hints-off = Hints off
button-hints-on = Hints on
hints-on = Writing hints (what, who, when …) are shown in drafts.
hints-off = Writing hints (what, who, when …) are off. The ⚠️ marks stay.
draft-craft = <i>Writing: { $marks }</i>
craft-title = title of { $words } { $words ->
    [one] word
   *[other] words
} ({ $fewest }–{ $most } read best)
craft-quote = quotation
craft-dateline = dateline
draft-nothing-to-undo = There is no change to undo.
draft-gone = This draft was discarded more than a day ago and cannot be brought back. Send its message again for a new report.
draft-moved = 📝 This draft goes on below.
report-stands = Report <b>{ $reference }</b> was sent already; changing this message does not change it.
recall-head = { $count ->
    [one] 📝 A draft still waits to be sent:
   *[other] 📝 { $count } drafts still wait to be sent:
}
recall-line = ▫️ <b>{ $title }</b> · { $unit }
recall-how = Open it to complete and send it, or discard it if it is not needed.
recall-no-unit = no unit chosen yet
planned-head = 📅 Agenda · { $unit }
planned-how = Kept. On the day of the activity there is a reminder here; photos and story can follow.
planned-today = 📅 The day has come: <b>{ $title }</b> · { $unit }
    Open the draft once there are photos and a story.
button-plan = 📅 Keep as agenda item
draft-day-has-come = The day has come; the report can be sent right away.
button-open-draft = 📝 Open the draft
button-left = 📝 { $title }
