repeats = ⚠️ Mungkin sudah dilaporkan { $day }: { $reference } ({ $ways }).
repeats-title = judul mirip
repeats-photo = { $count ->
   *[other] { $count } foto sama
}
repeats-same-link = tautan sama
repeats-link = ⚠️ Tautannya sudah pernah dilaporkan { $day }.
repeats-elsewhere = { $reference ->
    [no] ⚠️ Tautannya sudah dilaporkan { $unit }, { $day }.
   *[other] ⚠️ Tautannya sudah dilaporkan { $unit }, { $day }: { $reference }.
}
button-see-earlier = Lihat yang lama
button-not-the-same = Bukan yang sama
