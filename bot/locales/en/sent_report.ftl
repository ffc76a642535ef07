button-withdraw = Withdraw
button-history = History
button-restore = ↩️ Bring back
button-add-photos = 📷 Add photos
button-on-desk = Open on the desk
button-answer-review = ✉️ Reply
button-fixed = ✅ Done
button-edit-report = ✏️ Edit report
button-edit-time = Time
button-edit-participants = Participants
button-edit-speakers = Speakers
button-clear-field = Clear
button-unit-reports = The unit’s reports
button-withdraw-mistake = Sent by mistake
button-withdraw-double = Reported twice
button-withdraw-cancelled = Did not take place
button-withdraw-none = No reason
ask-time = ✏️ Please write the time, for example <i>08.30 WIB s.d. selesai</i>.
ask-participants = ✏️ Please write who took part.
ask-speakers = ✏️ Please write who spoke.
report-participants = Participants: { $names }
report-speakers = Speakers: { $names }
report-edited = ✏️ edited { $day }
report-seen-mark = ✅ seen by the head PR officer, { $day }
report-featured-mark = ⭐ featured
report-change-mark = ⚠️ Change asked for: “{ $note }”
report-withdrawn-mark = 🗑 withdrawn { $day } ({ $reason })
report-edit-how = Which part?
report-saved = ✅ Saved. Anything else?
report-photos-how = 📷 Send the photos here. { $reference } has { $photos } of at most { $most } photos. PDF or DOCX documents and videos are welcome too.
report-photos-added = { $photos ->
    [0] 📷 Report { $reference } has no photos yet.
    [1] 📷 Report { $reference } has 1 photo now.
   *[other] 📷 Report { $reference } has { $photos } photos now.
}
report-photos-full = { $reference } holds at most { $most } photos; the others were left out.
report-documents-full = { $reference } holds at most { $most } documents; the others were left out.
report-videos-full = { $reference } holds at most { $most } videos; the others were left out.
report-photos-caption = The words that came with it do not change the report. To do that, press Edit.
report-changed = This report has just changed. This is what it says now; please repeat your change if it is still needed.
report-is-withdrawn = This report was withdrawn. If it is still needed, bring it back first.
report-not-withdrawn = This report is not withdrawn.
report-withdrawn-link = This report was withdrawn. Send the link without replying to the report, or bring the report back first.
report-restore-late = A report can be brought back for { $days } days. Please make a new one.
report-no-change-asked = This report is back on the head PR officer’s desk.
withdraw-ask =
    Withdraw this report?
    <b>{ $title }</b>
    { $reference }
withdraw-what = It disappears from digests, lists and the head PR officer’s desk. You can bring it back for { $days } days.
withdraw-links = { $count ->
    [1] 🔗 Its link stays a publication of { $unit }.
   *[other] 🔗 Its { $count } links stay publications of { $unit }.
}
withdraw-reason-mistake = sent by mistake
withdraw-reason-double = reported twice
withdraw-reason-cancelled = did not take place
withdraw-reason-none = no reason given
unit-reports-head = <b>Reports of { $unit }</b>
unit-reports-line = { $mark } { $title } – { $day } ({ $reference })
unit-reports-none = No reports yet. Send photos with a caption for the first one.
history-head = <b>History of { $reference }</b> · { $unit }
history-erased = (somebody whose data were erased)
history-sent = ▫️ { $at } · { $who } sent the report
history-touched = ▫️ { $at } · { $who } saved the report
history-edited = ✏️ { $at } · { $who } changed:
history-change = { $field }: “{ $before }” → “{ $after }”
history-photos = { $count ->
    [1] 📷 { $at } · { $who } added a photo
   *[other] 📷 { $at } · { $who } added { $count } photos
}
history-files = { $count ->
    [one] 📎 { $at } · { $who } added { $count } file
   *[other] 📎 { $at } · { $who } added { $count } files
}
history-act-accept = ✅ { $at } · { $who } has seen it
history-said-change = ⚠️ { $at } · { $who } asked for a change: “{ $note }”
history-act-fixed = ✅ { $at } · { $who } said that it is done
history-said-answer = ✉️ { $at } · { $who } replied: “{ $note }”
history-act-feature = ⭐ { $at } · { $who } featured it
history-act-unfeature = ▫️ { $at } · { $who } does not feature it any more
history-said-website = 🔗 { $at } · { $who } added the office website’s link: { $note }
history-withdraw = 🗑 { $at } · { $who } withdrew the report ({ $reason })
history-act-restore = ↩️ { $at } · { $who } brought the report back
field-name-title = Title
field-name-date = Date
field-name-time = Time
field-name-place = Place
field-name-story = Story
field-name-participants = Participants
field-name-speakers = Speakers
field-name-programme = Programme
audit-report-edited = { $who } edited the unit’s report { $subject }
audit-report-withdrawn = { $who } withdrew report { $subject }
audit-report-restored = { $who } brought report { $subject } back
audit-kind-report = Reports
