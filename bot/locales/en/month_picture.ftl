month-picture-title = Ranking of { $month }
month-picture-reports = reports
month-picture-published = published
month-picture-links = links
month-picture-active = units with news
month-picture-of = { $active }/{ $total }
month-picture-improved = Most improved
month-picture-climb = { $before } → { $points } points
month-picture-more = and { $more } more in the top { $places }
month-picture-empty = No unit has points this month yet.
month-picture-note = Points: { $points }. Units are compared with their own kind; equal points share a place.
month-picture-head = 🏆 <b>Ranking of { $month }</b>
month-picture-counts = { $reports ->
    [one] { $reports } report
   *[other] { $reports } reports
} and { $links ->
    [one] { $links } link
   *[other] { $links } links
} from { $units ->
    [one] { $units } unit
   *[other] { $units } units
}.
month-picture-first = { $kind }: <b>{ $units }</b>{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
} ({ $points } points)
month-picture-gained = Most improved: <b>{ $units }</b>{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
} (up by { $gain } points)
month-picture-thanks = Thank you all for a month of news.
month-picture-drawing = 🕓 Drawing the ranking of { $month } …
month-picture-drawn = ✅ The ranking of { $month } has been drawn.
