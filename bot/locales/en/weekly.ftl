weekly-title = Week of { $week }
weekly-reports = reports
weekly-published = published
weekly-links = links
weekly-of = { $part }/{ $total }
weekly-on-track-tile = on track
weekly-head = 📅 <b>The week</b> · { $week }
    { $office }
weekly-counts = { $reports ->
    [one] { $reports } report
   *[other] { $reports } reports
} and { $links ->
    [one] { $links } link
   *[other] { $links } links
} from { $units ->
    [one] { $units } unit
   *[other] { $units } units
}; reports published so far: { $published }.
weekly-empty = Nothing was reported this week.
weekly-on-track = ✅ { $part } of { $total } units are on track.
weekly-waiting = 🕓 { $count ->
    [one] { $count } unit is
   *[other] { $count } units are
} waited for{ $reader ->
    [coordinator] {": /diam"}
   *[leader] .
}
weekly-streaks = <b>Published every week</b>: { $streaks }{ $more ->
    [0] {""}
    [1] , and 1 other unit
   *[other] , and { $more } other units
}
weekly-streak = { $unit } ({ $weeks } weeks)
weekly-featured = <b>Picked this week</b>
weekly-report = { $unit } – { $title }
weekly-thanks = Thank you all for this week's news.
