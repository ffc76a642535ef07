button-silence = 🕓 Ditunggu kabarnya
button-silence-map = 📅 Peta 12 pekan
button-silence-paused = 🔕 Sedang jeda ({ $count })
button-silence-figures = Angka jawaban
button-silence-nudge = Ingatkan sekarang
button-silence-call = Hubungi
button-silence-pause = 🔕 Jeda
button-silence-wake = Akhiri jeda
button-silence-cadence = Ubah irama
button-silence-until-week = 1 pekan (s.d. { $day })
button-silence-until-fortnight = 2 pekan (s.d. { $day })
button-silence-until-month = Akhir bulan ({ $day })
button-silence-date = 📅 Tanggal lain
command-diam = Satker yang ditunggu kabarnya
silence-head = 🕓 <b>Ditunggu kabarnya</b> · { $count } satker
silence-paused-head = 🔕 <b>Sedang jeda</b> · { $count } satker
silence-paused-none = 🔕 Tidak ada satker yang sedang jeda.
silence-none = ✅ Tidak ada satker yang ditunggu kabarnya hari ini.
silence-line =
    <b>{ $unit }</b> · { $status }{ $days ->
        [no] {""}
        [0] , tayang hari ini
       *[other] , { $days } hari
    }
    { $rung } · { $answer }
silence-rung-none = belum diingatkan
silence-rung-private = diingatkan pribadi
silence-rung-group = diingatkan di grup
silence-rung-coordinators = di daftar Pranata Humas
silence-answer-none = belum ada jawaban
silence-answer = { $answer } ({ $day })
silence-unit-head = 🕓 <b>{ $unit }</b> · { $status }
silence-unit-due = 📅 Ditunggu sejak { $day }
silence-unit-due-later = 📅 Ditunggu paling lambat { $day }
silence-unit-cadence = Irama: tiap { $days } hari
silence-unit-paused = 🔕 Jeda sampai { $day }
silence-unit-prompted = Pengingat: { $rung }{ $day ->
    [no] {""}
   *[other] , terakhir { $day }
}
silence-unit-no-answer = Jawaban: belum ada
silence-unit-answer = Jawaban terakhir: { $answer }, { $day }{ $by ->
    [no] {""}
   *[other] {" "}({ $by })
}
silence-no-prompts = { $days } hari terakhir: belum ada pengingat.
silence-figures = { $days } hari terakhir: { $prompts } pengingat, { $answered } dijawab ({ $percent }%){ $usual ->
    [no] .
   *[other] , separuhnya dalam { $usual }.
}
silence-figures-head = 🕓 <b>Angka jawaban</b> · { $days } hari
silence-figures-kind = { $kind }: { $prompts } pengingat, { $answered } dijawab ({ $percent }%){ $usual ->
    [no] {""}
   *[other] , { $usual }
}
silence-figures-rule = Waktu dihitung dari pengingat sampai jawaban pertama, 24 jam sehari; malam dan hari libur ikut terhitung. Yang ditulis nilai tengahnya.
silence-figures-waiting = 🕓 Menghitung jawaban …
span-minutes = { $count } menit
span-hours = { $count } jam
span-days = { $count } hari
silence-nudged = { $unit } diingatkan sekarang ({ $count } petugas).
silence-not-hours = Di luar jam kerja. { $unit } dapat diingatkan { $when }.
silence-not-prompted = { $unit } sudah diingatkan hari ini; cukup sekali sehari. Dapat lagi { $when }.
silence-not-alone = { $unit } sudah berkabar, jadi dibiarkan dulu. Dapat diingatkan { $when }.
silence-not-paused = { $unit } sedang jeda. Dapat diingatkan { $when }.
silence-not-nobody = { $unit } belum punya petugas yang dapat diingatkan. Undang petugasnya, atau tekan Hubungi.
silence-moment = { $day } mulai pukul { $hour }
silence-pausing = 🔕 Sampai kapan <b>{ $unit }</b> tidak diingatkan? Petugasnya diberi tahu.
silence-ask-date = 🔕 Jeda <b>{ $unit }</b> sampai kapan? Tulis tanggalnya, misalnya “20 April”, atau lamanya, misalnya “10 hari”.
silence-bad-date = Tanggalnya belum terbaca, sudah lewat, atau lebih dari setahun. Tulis misalnya “20 April” atau “10 hari”.
silence-pause-name = Jeda satker
silence-no-pause = { $unit } tidak sedang jeda.
silence-told-paused = 🔕 <b>{ $unit }</b> tidak diingatkan sampai { $day }. Laporan dan tautan tetap dapat dikirim kapan saja.
silence-told-resumed = 🕓 Jeda <b>{ $unit }</b> sudah berakhir. Kabar kegiatannya ditunggu.
silence-calling = <b>Petugas { $unit }</b>
silence-nobody = <b>{ $unit }</b> belum punya petugas humas.
silence-name = { $name }
silence-contact = • { $name }{ $username ->
    [no] {""}
   *[other] {" "}· @{ $username }
}{ $phone ->
    [no] {""}
   *[other] {" "}· { $phone }
}{ $away ->
    [yes] {" "}· sedang cuti
   *[no] {""}
}
silence-more = dan { $count } petugas lain
silence-no-units = Belum ada satker.
silence-map-waiting = 📅 Menggambar peta 12 pekan …
heatmap-title = { $weeks } pekan terakhir, per satker
heatmap-subtitle = { $office } · sampai { $day }
heatmap-days = hari
heatmap-cell-published = Tayang (angka: publikasi)
heatmap-cell-reported = Dilaporkan, belum tayang
heatmap-cell-paused = Jeda
heatmap-cell-holiday = Libur
heatmap-cell-nothing = Belum ada kabar
heatmap-drawn = 📅 Peta 12 pekan sudah jadi.
heatmap-caption = 📅 { $weeks } pekan terakhir, satker { $first }–{ $last } dari { $total }; yang paling lama ditunggu di atas. Kolom kanan: hari sejak tayang terakhir.
audit-unit-nudged = { $who } mengingatkan satker { $subject }
audit-unit-paused = { $who } menjeda satker { $subject } sampai { $until }
audit-unit-resumed = { $who } mengakhiri jeda satker { $subject }
