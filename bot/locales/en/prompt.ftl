prompt-private =
    <b>{ $unit }</b> has not published an activity for { $days } days (last on { $last }).
    Is there anything to share?
prompt-private-never =
    <b>{ $unit }</b> has not published an activity here yet.
    Is there anything to share?
prompt-closed = { $unit }: { $answer }. Thank you.
prompt-closed-stuck = 💬 { $unit }: a difficulty; please describe it. The next reminder comes on { $until } at the earliest.
prompt-gone = That reminder does not exist any more.
prompt-answered = { $unit } has answered already. Thank you.
prompt-superseded = A newer reminder has taken this one's place.
prompt-paused = 🔕 { $unit } is paused; this reminder needs no answer.
only-officers = Only officers of { $unit } can answer.
only-officers-stranger = Only the units' officers can answer. Are you one? Tap Join below the reminder, or open your unit's invitation link.
answer-published = { $where ->
    [instagram] published on Instagram
    [facebook] published on Facebook
    [x] published on X
    [tiktok] published on TikTok
    [youtube] published on YouTube
    [threads] published on Threads
    [telegram] published on Telegram
    [whatsapp] published on a WhatsApp channel
    [website] published on the website
    [report] reported
    [media] published in online media
   *[other] published
}
answer-published-word = published
answer-nothing = nothing this week
answer-stuck = a difficulty
answer-tomorrow = following tomorrow
answer-on-leave = officer on leave
answer-later = will follow
prompt-thanks-nothing = ✅ Noted: nothing from { $unit }. No reminder until { $until }.
prompt-thanks-tomorrow = 🕓 All right, { $unit } will be reminded again on { $until }.
prompt-ask-stuck = 💬 What is the difficulty? Please write it here; it goes straight to the coordinators.
prompt-popup-nothing = Noted: nothing from { $unit }, no reminder until { $until }. Thank you.
prompt-popup-tomorrow = All right, { $unit } will be reminded again on { $until }.
prompt-popup-stuck = Noted: { $unit } has a difficulty. Please describe it in your private chat with the bot.
group-prompt-head = <b>News from the units</b> · { $date }
group-prompt = We look forward to news from these units. Officers just tap their unit's name, or reply to this message with a link or photos.
group-prompt-more = and { $more } more units
group-prompt-all = Everybody has answered. Thank you.
group-line = { $mark } { $unit } · { $answer }
group-line-open = ▫️ { $unit }
silent-list-head = ⚠️ { $units ->
    [one] { $units } unit needs a call. The private and the group reminder went unanswered:
   *[other] { $units } units need a call. The private and the group reminders went unanswered:
}
silent-line = { $unit } · { $silence }
silence-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
silence-never = never yet
silent-no-officer = ⚠️ { $count ->
    [one] { $count } unit has no PR officer yet
   *[other] { $count } units have no PR officer yet
}, so that nobody there can be reminded: { $units }.
answer-follows = a report follows
answer-later-day = following on { $day }
answer-nothing-until = nothing until { $day }
prompt-closed-superseded = 🕓 { $unit }: a newer reminder has taken this one's place.
prompt-thanks-stuck = 💬 The difficulty of { $unit } has been noted. The next reminder comes on { $until } at the earliest.
prompt-away = 🔕 Enjoy your leave until you are back on { $back }. Your colleagues at { $unit } will be reminded, on { $until } at the earliest.
prompt-away-alone =
    🔕 Enjoy your leave. { $unit } will not be reminded until { $until }.
    Is somebody standing in? The unit's invitation link can be passed on.
prompt-leave-own = Only officers of { $unit } can put down their own leave.
prompt-change =
    { $unit }, today's answer: { $answer }.
    What should it be?
prompt-days-nothing = 📅 Until when is there nothing from <b>{ $unit }</b>? On that day a reminder may come again.
prompt-days-tomorrow = 📅 When should <b>{ $unit }</b> be reminded again?
prompt-days-on-leave = 📅 On leave from <b>{ $unit }</b>: which day are you back?
prompt-type-day = Tap the day, or type it, such as “6 April”.
prompt-no-day = There is no working day to choose yet.
prompt-month = <b>{ $month }</b>
prompt-until-beyond = That day cannot be chosen. Please choose one after today, at most { $days } days ahead.
prompt-none-open = ✅ No reminder is waiting for an answer.
group-answer-in-private = Many are answering here right now. The reminder of { $unit } has been sent to your private chat with the bot; please answer there.
group-send-link = Please reply to this message with the link of { $unit }, or send it in your private chat with the bot.
group-which-unit = Which unit is this for? Please tap its name in the reminder, then choose the answer.
group-nothing-to-change = There is no answer of today that you can change. Only who gave it and the unit's officers can.
group-change-in-private = Many are answering here right now. Please change the answer in your private chat with the bot.
group-prompt-old = A newer message has taken this one's place. Please answer there.
group-prompt-newer = It goes on in the units' news of { $date }.
group-prompt-newer-link = It goes on in the <a href="{ $url }">units' news of { $date }</a>.
