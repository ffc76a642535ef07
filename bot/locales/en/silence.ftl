button-silence = 🕓 Awaiting news
button-silence-map = 📅 12-week map
button-silence-paused = 🔕 Paused ({ $count })
button-silence-figures = Answer figures
button-silence-nudge = Remind now
button-silence-call = Contact
button-silence-pause = 🔕 Pause
button-silence-wake = End the pause
button-silence-cadence = Change cadence
button-silence-until-week = 1 week (to { $day })
button-silence-until-fortnight = 2 weeks (to { $day })
button-silence-until-month = End of month ({ $day })
button-silence-date = 📅 Another date
command-diam = Units we await news from
silence-head = 🕓 <b>Awaiting news</b> · { $count ->
    [one] 1 unit
   *[other] { $count } units
}
silence-paused-head = 🔕 <b>Paused</b> · { $count ->
    [one] 1 unit
   *[other] { $count } units
}
silence-paused-none = 🔕 No unit is paused.
silence-none = ✅ No unit is awaited today.
silence-line =
    <b>{ $unit }</b> · { $status }{ $days ->
        [no] {""}
        [0] , published today
        [one] , 1 day
       *[other] , { $days } days
    }
    { $rung } · { $answer }
silence-rung-none = not reminded yet
silence-rung-private = reminded in private
silence-rung-group = reminded in the group
silence-rung-coordinators = on the coordinators' list
silence-answer-none = no answer yet
silence-answer = { $answer } ({ $day })
silence-unit-head = 🕓 <b>{ $unit }</b> · { $status }
silence-unit-due = 📅 Awaited since { $day }
silence-unit-due-later = 📅 Awaited by { $day }
silence-unit-cadence = Cadence: every { $days ->
    [one] day
   *[other] { $days } days
}
silence-unit-paused = 🔕 Paused until { $day }
silence-unit-prompted = Reminders: { $rung }{ $day ->
    [no] {""}
   *[other] , last on { $day }
}
silence-unit-no-answer = Answers: none yet
silence-unit-answer = Last answer: { $answer }, { $day }{ $by ->
    [no] {""}
   *[other] {" "}({ $by })
}
silence-no-prompts = Last { $days } days: no reminders.
silence-figures = Last { $days } days: { $prompts ->
    [one] 1 reminder
   *[other] { $prompts } reminders
}, { $answered } answered ({ $percent }%){ $usual ->
    [no] .
   *[other] , half of them within { $usual }.
}
silence-figures-head = 🕓 <b>Answer figures</b> · { $days } days
silence-figures-kind = { $kind }: { $prompts ->
    [one] 1 reminder
   *[other] { $prompts } reminders
}, { $answered } answered ({ $percent }%){ $usual ->
    [no] {""}
   *[other] , { $usual }
}
silence-figures-rule = Time runs from the reminder to the first answer, round the clock: nights and holidays count. What is shown is the median.
silence-figures-waiting = 🕓 Counting answers …
span-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
span-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
span-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
silence-nudged = { $unit } has been reminded ({ $count ->
    [one] 1 officer
   *[other] { $count } officers
}).
silence-not-hours = Outside working hours. { $unit } can be reminded on { $when }.
silence-not-prompted = { $unit } was reminded today; once a day is enough. Possible again on { $when }.
silence-not-alone = { $unit } has been in touch, so it is left alone for now. It can be reminded on { $when }.
silence-not-paused = { $unit } is paused. It can be reminded on { $when }.
silence-not-nobody = { $unit } has no officer who can be reminded. Invite one, or press Contact.
silence-moment = { $day } from { $hour }
silence-pausing = 🔕 Until when should <b>{ $unit }</b> not be reminded? Its officers are told.
silence-ask-date = 🔕 Pause <b>{ $unit }</b> until when? Write the date, such as “20 April”, or how long, such as “10 days”.
silence-bad-date = The date could not be read, has passed, or is more than a year away. Write for example “20 April” or “10 days”.
silence-pause-name = Unit's pause
silence-no-pause = { $unit } is not paused.
silence-told-paused = 🔕 <b>{ $unit }</b> will not be reminded until { $day }. Reports and links are welcome at any time.
silence-told-resumed = 🕓 The pause of <b>{ $unit }</b> has ended. News of its activities is welcome.
silence-calling = <b>Officers of { $unit }</b>
silence-nobody = <b>{ $unit }</b> has no PR officer yet.
silence-name = { $name }
silence-contact = • { $name }{ $username ->
    [no] {""}
   *[other] {" "}· @{ $username }
}{ $phone ->
    [no] {""}
   *[other] {" "}· { $phone }
}{ $away ->
    [yes] {" "}· on leave
   *[no] {""}
}
silence-more = and { $count } more
silence-no-units = There are no units yet.
silence-map-waiting = 📅 Drawing the 12-week map …
heatmap-title = The last { $weeks } weeks, by unit
heatmap-subtitle = { $office } · to { $day }
heatmap-days = days
heatmap-cell-published = Published (how many)
heatmap-cell-reported = Reported, not published
heatmap-cell-paused = Paused
heatmap-cell-holiday = Holiday
heatmap-cell-nothing = No news yet
heatmap-drawn = 📅 The 12-week map is ready.
heatmap-caption = 📅 The last { $weeks } weeks, units { $first }–{ $last } of { $total }; the longest awaited first. Right column: days since the last publication.
audit-unit-nudged = { $who } reminded unit { $subject }
audit-unit-paused = { $who } paused unit { $subject } until { $until }
audit-unit-resumed = { $who } ended the pause of unit { $subject }
