month-picture-title = Peringkat { $month }
month-picture-reports = laporan
month-picture-published = sudah tayang
month-picture-links = tautan
month-picture-active = satker berkabar
month-picture-of = { $active }/{ $total }
month-picture-improved = Paling meningkat
month-picture-climb = { $before } → { $points } poin
month-picture-more = dan { $more } lagi di { $places } besar
month-picture-empty = Belum ada satker yang berpoin bulan ini.
month-picture-note = Poin: { $points }. Dibandingkan dengan satker sejenis; poin sama, peringkat sama.
month-picture-head = 🏆 <b>Peringkat { $month }</b>
month-picture-counts = { $reports } laporan dan { $links } tautan dari { $units } satker.
month-picture-first = { $kind }: <b>{ $units }</b>{ $more ->
    [0] {""}
   *[other] {" "}dan { $more } lagi
} ({ $points } poin)
month-picture-gained = Paling meningkat: <b>{ $units }</b>{ $more ->
    [0] {""}
   *[other] {" "}dan { $more } lagi
} (naik { $gain } poin)
month-picture-thanks = Terima kasih, Bapak/Ibu, untuk kabar sebulan ini.
month-picture-drawing = 🕓 Gambar peringkat { $month } sedang dibuat …
month-picture-drawn = ✅ Gambar peringkat { $month } sudah dibuat.
