repeats = ⚠️ Perhaps reported before, on { $day }: { $reference } ({ $ways }).
repeats-title = a similar title
repeats-photo = { $count ->
    [one] the same photo
   *[other] { $count } of its photos
}
repeats-same-link = the same link
repeats-link = ⚠️ Its link was reported before, on { $day }.
repeats-elsewhere = { $reference ->
    [no] ⚠️ Its link was reported by { $unit }, on { $day }.
   *[other] ⚠️ Its link was reported by { $unit }, on { $day }: { $reference }.
}
button-see-earlier = See the earlier one
button-not-the-same = Not the same
