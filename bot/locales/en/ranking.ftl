button-ranking = 🏆 Ranking
button-ranking-rule = How points are given
button-ranking-picture = Picture
button-ranking-before = ‹ { $month }
button-ranking-after = { $month } ›
button-ranking-points = { $what } · { $points }
button-ranking-recount = Count again
command-peringkat = This month's ranking
ranking-title = Ranking
ranking-rule-title = How points are given
ranking-head = 🏆 <b>{ $what }</b> · { $month }{ $state ->
    [running] {" "}(so far)
   *[over] {""}
}
ranking-empty = No unit has points yet.
ranking-counting = 🕓 Some of the news is still being counted; figures may go up.
ranking-league = <b>{ $kind }</b> · { $size ->
    [1] 1 unit with points
   *[other] { $size } units with points
}
ranking-top = { $units }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
ranking-in-line = { $place }. { $unit } ({ $points })
ranking-improved = <b>Most improved</b>: { $units }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
ranking-climb = { $unit }, from { $before } to { $points } points
ranking-line = { $place }. <b>{ $unit }</b> · { $points } points (reports: { $reports }, links: { $links })
ranking-rule-report = A report: <b>{ $points }</b>
ranking-rule-links = A link on { $platforms }: <b>{ $points }</b>
ranking-rule-words = Units are compared with their own kind: MAN with MAN, KUA with KUA. Equal points share a place: 1, 2, 2, 4. Reports that were withdrawn do not count; their links do.
    Most improved: the largest gain over the month before, by this month's rule.
ranking-rule-from-now = Tap to change. New points count from the beginning of this month; past months keep their rule.
ranking-report = Report
ranking-in-words = { $whats } { $points }
ranking-ask = How many points for <b>{ $what }</b>? Choose, or type a number from 0 to { $most }.
ranking-bad-points = Points are a whole number from 0 to { $most }. Write “5”, for instance.
ranking-own = { $next ->
    [no] Place <b>{ $place }</b> of { $size } { $kind } with points: { $points } in all. Thank you for the news.
   *[other] Place <b>{ $place }</b> of { $size } { $kind } with points: { $points } in all. { $next } more to draw level with the next one up.
}
ranking-own-none = No points yet this month. One report or one link is enough to take part.
ranking-own-leaders = <b>On top among { $kind }</b>
    { $units }
ranking-recounting = 🕓 Counting { $month } again …
ranking-readers-only = The ranking of all units is for coordinators and leaders.
ranking-no-month = That month has not come yet.
audit-kind-ranking = Ranking
audit-ranking-changed = { $who } changed the points of { $subject ->
    [report] a report
   *[other] { $subject }
} from { $before } to { $after }
