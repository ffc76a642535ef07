prompt-private =
    <b>{ $unit }</b> has not published an activity for { $days } days (last on { $last }).
    Is there anything to share?
prompt-private-never =
    <b>{ $unit }</b> has not published an activity here yet.
    Is there anything to share?
prompt-closed = { $unit }: { $answer }. Thank you.
prompt-closed-stuck = 💬 { $unit }: a difficulty; please describe it.
prompt-gone = That reminder does not exist any more.
prompt-answered = { $unit } has answered already. Thank you.
prompt-superseded = A newer reminder has taken this one's place.
prompt-paused = 🔕 { $unit } is paused; this reminder needs no answer.
only-officers = Only officers of { $unit } can answer.
only-officers-stranger = Only the units' officers can answer. Are you one? Open your unit's invitation link first.
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
    [media] published in online media
   *[other] published
}
answer-published-word = published
answer-nothing = nothing this week
answer-stuck = a difficulty
answer-tomorrow = following tomorrow
answer-on-leave = officer on leave
answer-later = will follow
prompt-thanks-nothing = ✅ Noted: nothing from { $unit }. The next reminder comes on { $until } at the earliest.
prompt-thanks-tomorrow = 🕓 All right, { $unit } will be reminded again on { $until }.
prompt-ask-stuck = 💬 What is the difficulty? Please write it here; it goes straight to the coordinators.
prompt-popup-nothing = Noted: nothing from { $unit } this week. Thank you.
prompt-popup-tomorrow = All right, { $unit } will be reminded again tomorrow.
prompt-popup-stuck = Noted: { $unit } has a difficulty. Please describe it in your private chat with the bot.
group-prompt-head = <b>News from the units</b> · { $date }
group-prompt = We look forward to news from these units. Officers just tap their unit's name, or reply to this message with a link.
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
