digest-head = <b>Gaung { $office }</b> · { $period }
digest-period = { $first } – { $last }
digest-counts = { $reports ->
    [one] { $reports } activity
   *[other] { $reports } activities
} from { $units ->
    [one] { $units } unit
   *[other] { $units } units
}, { $published } published.
digest-empty = No activity was reported.
digest-line = <b>{ $unit }</b> – { $title }
digest-loose = <b>{ $unit }</b> – publication
digest-thanks = Thank you for today's news.
digest-unpublished = 🕓 <b>Done, not yet published</b> ({ $count }): { $units }.
digest-answers = 💬 <b>Answers of the units</b> ({ $count }): { $answers }.
digest-answer = { $unit } ({ $answer })
digest-difficulties = 💬 <b>Difficulties not solved</b>: { $count }.
digest-silent = 🕓 <b>Nothing published lately</b> ({ $silent } of { $units } units): { $names }.
digest-silent-unit = { $days ->
    [never] { $unit } (never yet)
    [one] { $unit } ({ $days } day)
   *[other] { $unit } ({ $days } days)
}
digest-names = { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
digest-published = ✅ Published, too, by { $units }.
digest-late = 🕓 <b>After the digest of { $day }</b>
digest-more = … and { $count } more.
digest-more-links = +{ $count }
button-digest-all = More ({ $count })
button-digest-reports = Activities ({ $count })
button-digest-units = Units ({ $count })
button-digest-brief = ‹ In short
button-digest-links = 🔗 Publications ({ $count })
button-digest-out = ✅ Published ({ $count })
button-digest-open = 🕓 Not yet published ({ $count })
button-digest-answers = 💬 Answers ({ $count })
button-digest-difficulties = 💬 Difficulties ({ $count })
button-digest-silent = 🕓 Silent units ({ $count })
platform-website = web
platform-instagram = IG
platform-facebook = FB
platform-x = X
platform-tiktok = TikTok
platform-youtube = YouTube
platform-threads = Threads
platform-telegram = Telegram
platform-whatsapp = WA
platform-media = media
unsure-message = ⚠️ The connection broke while a message was being sent to { $chat }, so it may not have arrived. Please look there: send it again?
unsure-again = ✅ Sent again.
unsure-fine = ✅ All right, not sent again.
unsure-settled = That was settled before.
operators-only = Only operators can decide this.
dead-update = ⚠️ A message failed three times and was set aside (inbox number { $number }). The log has the details.
digest-only-publications = { $count ->
    [one] { $count } new publication, no activity reports.
   *[other] { $count } new publications, no activity reports.
}
