command-rekap = Recap of a day, week, month or year
button-recap = 📅 Recap
recap-menu =
    📅 <b>Recap of { $who }</b>
    Choose the time, or type for example <code>/rekap yesterday</code>.
recap-own-only = Recaps of the office are for coordinators and leaders. Those of the own unit can be read at any time.
recap-which-day = 📅 <b>Recap of { $who }</b> · { $month }. Which day?
recap-which-month = 📅 <b>Recap of { $who }</b> · { $year }. Which month?
recap-which-unit = 📅 The recap of which unit?
recap-counting = Counting, one moment …
recap-week = week of { $day }
recap-before = ‹ { $period }
recap-after = { $period } ›
recap-only = { $period }
button-recap-today = Today
button-recap-yesterday = Yesterday
button-recap-this-week = This week
button-recap-this-month = This month
button-recap-this-year = This year
button-recap-pick = 📅 Choose a date
button-recap-months = Other months
button-recap-menu = ‹ Other recaps
button-recap-unit = Choose a unit
button-recap-office = The whole office
recap-head = <b>Recap of { $who }</b> · { $period }
recap-none = No activities and no publications.
recap-reports = { $reports ->
    [one] { $reports } activity
   *[other] { $reports } activities
}{ $unpublished ->
    [0] , all published.
   *[other] : { $published } published, { $unpublished } not yet.
}
recap-links = { $links ->
    [one] { $links } publication.
   *[other] { $links } publications.
}
recap-active = News from { $active } of { $units } units.
recap-programmes = 🏷 <b>Programmes</b>: { $list }.
recap-platforms = 🔗 <b>Channels</b>: { $list }.
recap-count = { $name } { $count }
recap-busiest = 📅 <b>Busiest</b>: { $day } ({ $count ->
    [one] { $count } activity
   *[other] { $count } activities
}).
recap-running = Still under way; the figures are up to { $day }.
recap-no-programme = no programme
button-recap-reports = Activities ({ $count })
button-recap-links = 🔗 Publications ({ $count })
button-recap-out = ✅ Published ({ $count })
button-recap-open = 🕓 Not yet published ({ $count })
button-recap-programmes = 🏷 Programmes ({ $count })
button-recap-platforms = 🔗 Channels ({ $count })
button-recap-days = 📅 Over time
button-recap-units = Units ({ $count })
recap-by-days = Over time. Tap to open one.
recap-by-programmes = By programme. Tap to see the activities.
recap-by-platforms = By channel. Tap to see the publications.
recap-by-units = Units with news. Tap for their recaps.
recap-line = { $name }: { $reports ->
    [one] { $reports } activity
   *[other] { $reports } activities
}, { $links ->
    [one] { $links } publication
   *[other] { $links } publications
}
recap-programme-line = { $name }: { $reports ->
    [one] { $reports } activity
   *[other] { $reports } activities
}, { $published } published
recap-platform-line = { $name }: { $links ->
    [one] { $links } publication
   *[other] { $links } publications
}
recap-named = { $name } ({ $count })
drill-head = <b>{ $what }</b>{ $unit ->
    [all] {""}
   *[other] {" "}{ $unit }
} · { $period }
drill-reports-all = Activities
drill-reports-out = ✅ Published
drill-reports-open = 🕓 Not yet published
drill-programme = 🏷 { $name }
drill-no-programme = 🏷 No programme
drill-links = { $where ->
    [all] 🔗 Publications
   *[other] 🔗 Publications on { $where }
}
drill-answers = 💬 Answers of the units
drill-answer = <b>{ $unit }</b> · { $answer }{ $words ->
    [no] {""}
   *[other] : “{ $words }”
}{ $by ->
    [no] {""}
   *[other] {" "}({ $by })
}
drill-silent = 🕓 <b>Nothing published lately</b> · { $count ->
    [one] { $count } unit
   *[other] { $count } units
}
drill-silent-line = ▫️ { $unit }{ $status ->
    [no] {""}
   *[other] {" "}· { $status }
}
drill-no-reports = No activities here.
drill-no-links = No publications here.
drill-no-answers = No answers here.
