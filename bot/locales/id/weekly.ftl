weekly-title = Pekan { $week }
weekly-reports = laporan
weekly-published = sudah tayang
weekly-links = tautan
weekly-of = { $part }/{ $total }
weekly-on-track-tile = sesuai irama
weekly-head = 📅 <b>Rekap pekan</b> · { $week }
    { $office }
weekly-counts = { $reports } laporan dan { $links } tautan dari { $units } satker; { $published } laporan sudah tayang.
weekly-empty = Belum ada kegiatan yang dilaporkan pekan ini.
weekly-on-track = ✅ { $part } dari { $total } satker sesuai irama.
weekly-waiting = 🕓 { $count } satker ditunggu kabarnya{ $reader ->
    [coordinator] {": /diam"}
   *[leader] .
}
weekly-streaks = <b>Tayang tiap pekan</b>: { $streaks }{ $more ->
    [0] {""}
   *[other] , dan { $more } satker lain
}
weekly-streak = { $unit } ({ $weeks } pekan)
weekly-featured = <b>Pilihan pekan ini</b>
weekly-report = { $unit } – { $title }
weekly-thanks = Terima kasih, Bapak/Ibu, untuk kabar pekan ini.
