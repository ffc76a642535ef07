button-ranking = 🏆 Peringkat
button-ranking-rule = Aturan poin
button-ranking-picture = Gambar
button-ranking-before = ‹ { $month }
button-ranking-after = { $month } ›
button-ranking-points = { $what } · { $points }
button-ranking-recount = Hitung ulang
command-peringkat = Peringkat bulan ini
ranking-title = Peringkat
ranking-rule-title = Aturan poin
ranking-head = 🏆 <b>{ $what }</b> · { $month }{ $state ->
    [running] {" "}(sementara)
   *[over] {""}
}
ranking-empty = Belum ada satker yang berpoin.
ranking-counting = 🕓 Sebagian kabar masih dihitung; angkanya masih dapat bertambah.
ranking-league = <b>{ $kind }</b> · { $size } satker berpoin
ranking-top = { $units }{ $more ->
    [0] {""}
   *[other] {" "}dan { $more } lagi
}
ranking-in-line = { $place }. { $unit } ({ $points })
ranking-improved = <b>Paling meningkat</b>: { $units }{ $more ->
    [0] {""}
   *[other] {" "}dan { $more } lagi
}
ranking-climb = { $unit }, dari { $before } menjadi { $points } poin
ranking-line = { $place }. <b>{ $unit }</b> · { $points } poin ({ $reports } laporan, { $links } tautan)
ranking-rule-report = Laporan kegiatan: <b>{ $points }</b> poin
ranking-rule-links = Tautan { $platforms }: <b>{ $points }</b> poin
ranking-rule-words = Satker dibandingkan dengan yang sejenis: MAN dengan MAN, KUA dengan KUA. Poin sama berarti peringkat sama: 1, 2, 2, 4. Laporan yang ditarik tidak dihitung; tautannya tetap.
    Paling meningkat: selisih poin terbesar dengan bulan sebelumnya, menurut aturan bulan ini.
ranking-rule-from-now = Ketuk untuk mengubah. Poin baru berlaku sejak awal bulan ini; bulan yang lalu tetap dengan aturannya.
ranking-report = Laporan
ranking-in-words = { $whats } { $points }
ranking-ask = <b>{ $what }</b> bernilai berapa poin? Pilih, atau ketik angka 0 sampai { $most }.
ranking-bad-points = Poin berupa bilangan bulat, 0 sampai { $most }. Tulis misalnya “5”.
ranking-own = { $next ->
    [no] Peringkat <b>{ $place }</b> dari { $size } { $kind } yang berpoin, dengan { $points } poin. Terima kasih untuk kabarnya.
   *[other] Peringkat <b>{ $place }</b> dari { $size } { $kind } yang berpoin, dengan { $points } poin. Kurang { $next } poin untuk menyamai yang di atasnya.
}
ranking-own-none = Belum ada poin bulan ini. Satu laporan atau satu tautan sudah cukup untuk ikut serta.
ranking-own-leaders = <b>Teratas di { $kind }</b>
    { $units }
ranking-recounting = 🕓 Menghitung ulang { $month } …
ranking-readers-only = Peringkat semua satker hanya untuk Pranata Humas dan pimpinan.
ranking-no-month = Bulan itu belum tiba.
audit-kind-ranking = Peringkat
audit-ranking-changed = { $who } mengubah poin { $subject ->
    [report] laporan
   *[other] { $subject }
} dari { $before } menjadi { $after }
