button-desk = Report desk
button-accept = ✅ Accept
button-ask-change = ✏️ Ask for a change
button-feature = ⭐ Feature
button-unfeature = Do not feature
button-office-website = 🔗 Office website link
button-to-desk = ‹ Report desk
button-desk-open = Not seen yet ({ $count })
button-desk-waiting = 🕓 Waiting for a change ({ $count })
button-desk-kind = Kind of unit
button-desk-all = All units
command-meja = Reports nobody has looked at yet
desk-head-open = <b>Report desk</b> · { $count } not seen yet
desk-head-waiting = <b>Report desk</b> · { $count } waiting for a change
desk-of-kind = <i>{ $kind } only</i>
desk-none-open = ✅ No report is waiting here.
desk-none-waiting = ✅ No change is waited for.
desk-line = ▫️ { $title } – { $unit }, { $day }
desk-line-fixed = ✅ { $title } – { $unit }, { $day } · changed as asked
desk-line-edited = ✏️ { $title } – { $unit }, { $day } · edited after it was seen
desk-which-kind = Reports from which kind of unit?
desk-accepted = { $reference } accepted.
desk-ask-change =
    ✏️ What should be changed in <b>{ $title }</b>?
    Please write it, in at most { $most } characters. The officers of { $unit } get it at once. Its publication is not held back.
desk-ask-website =
    🔗 Please send the link to <b>{ $title }</b> on the office’s website.
desk-change-asked = { $count ->
    [1] ✅ Passed on to the officer of { $unit }: <b>{ $title }</b>. Once changed, the report comes back to the desk.
   *[other] ✅ Passed on to { $count } officers of { $unit }: <b>{ $title }</b>. Once changed, the report comes back to the desk.
}
desk-change-nobody = ⚠️ The note is kept, but { $unit } has no officer who can be reached: <b>{ $title }</b>.
desk-website-added = ✅ The office website’s link is recorded for <b>{ $title }</b>. The officers of { $unit } have been told.
desk-no-website-link = Send one link to an article on a website, for example https://…/berita/judul. A home page or social media cannot be used here.
desk-website-known = { $reference ->
    [no] This link is recorded already for { $unit }.
   *[other] This link is recorded already for { $unit }, { $reference }.
}
desk-already-accept = { $who } has already accepted this report.
desk-already-change = { $who } has already asked for a change of this report.
desk-already-fixed = { $who } has just said that this report was changed. Please look again.
desk-already-withdraw = { $who } has already withdrawn this report.
desk-already-restore = { $who } has just brought this report back. Please look again.
desk-already-featured = This report is featured already.
desk-already-unfeatured = This report is not featured any more.
review-change =
    ✏️ { $who } (head PR officer) asks for a change of <b>{ $title }</b> ({ $reference }):
    “{ $note }”

    Its publication is not held back.
review-settled = ✅ <b>{ $title }</b> ({ $reference }): no change is waited for any more. Thank you.
review-returned = ✅ { $unit } has changed <b>{ $title }</b>.
review-answer =
    ✉️ { $who } ({ $unit }) replies about <b>{ $title }</b>:
    “{ $words }”
review-gone = 🗑 { $unit } withdrew <b>{ $title }</b>; no change needs to be waited for.
review-answer-sent = ✅ Passed on to the head PR officer.
review-ask-answer =
    ✉️ The note: “{ $note }”
    Please write your reply; it reaches the head PR officer at once.
review-featured = ⭐ Congratulations! The head PR officer features <b>{ $title }</b> ({ $reference }). Thank you.
review-website =
    🔗 <b>{ $title }</b> is now on the office’s website too: { $url }
    Thank you for the report.
review-told-edited = ✏️ { $who } (head PR officer) edited <b>{ $title }</b> ({ $reference }). The changes are in its history.
review-told-withdrawn = 🗑 { $who } (head PR officer) withdrew <b>{ $title }</b> ({ $reference }). Its links stay recorded.
review-told-restored = ↩️ { $who } (head PR officer) brought <b>{ $title }</b> ({ $reference }) back.
digest-featured = <b>{ $unit }</b> – ⭐ { $title }
help-desk-label = Looking at reports
help-desk =
    <b>Looking at reports</b>
    The report desk holds what nobody has looked at yet: accept, ask for a change, feature, or add the office website’s link. Units publish without waiting for it.
