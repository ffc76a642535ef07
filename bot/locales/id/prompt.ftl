prompt-private =
    Sudah { $days } hari <b>{ $unit }</b> belum menayangkan kegiatan (terakhir { $last }).
    Ada kegiatan yang bisa dikabarkan?
prompt-private-never =
    <b>{ $unit }</b> belum pernah menayangkan kegiatan di sini.
    Ada kegiatan yang bisa dikabarkan?
prompt-closed = { $unit }: { $answer }. Terima kasih.
prompt-closed-stuck = 💬 { $unit }: ada kendala, ditunggu ceritanya. Pengingat berikutnya paling cepat { $until }.
prompt-gone = Pengingat itu sudah tidak ada.
prompt-answered = { $unit } sudah menjawab. Terima kasih.
prompt-superseded = Pengingat ini sudah diganti yang lebih baru.
prompt-paused = 🔕 { $unit } sedang jeda; pengingat ini tidak perlu dijawab.
only-officers = Hanya petugas { $unit } yang dapat menjawab.
only-officers-stranger = Hanya petugas satker yang dapat menjawab. Petugasnya? Tekan Gabung di bawah pesan pengingat, atau buka tautan undangan satker.
answer-published = { $where ->
    [instagram] tayang di Instagram
    [facebook] tayang di Facebook
    [x] tayang di X
    [tiktok] tayang di TikTok
    [youtube] tayang di YouTube
    [threads] tayang di Threads
    [telegram] tayang di Telegram
    [whatsapp] tayang di saluran WhatsApp
    [website] tayang di situs web
    [report] sudah melapor
    [media] tayang di media daring
   *[other] sudah tayang
}
answer-published-word = sudah tayang
answer-nothing = nihil pekan ini
answer-stuck = ada kendala
answer-tomorrow = menyusul besok
answer-on-leave = petugas cuti
answer-later = menyusul
prompt-thanks-nothing = ✅ { $unit } tercatat nihil. Tidak diingatkan sampai { $until }.
prompt-thanks-tomorrow = 🕓 Baik, { $unit } diingatkan lagi { $until }.
prompt-ask-stuck = 💬 Kendalanya apa? Silakan tulis di sini; langsung diteruskan kepada Pranata Humas.
prompt-popup-nothing = Tercatat: { $unit } nihil, tidak diingatkan sampai { $until }. Terima kasih.
prompt-popup-tomorrow = Baik, { $unit } diingatkan lagi { $until }.
prompt-popup-stuck = Tercatat: { $unit } ada kendala. Silakan tulis kendalanya di obrolan pribadi dengan bot.
group-prompt-head = <b>Kabar satker</b> · { $date }
group-prompt = Kabar satker berikut ditunggu. Petugasnya cukup menekan nama satker, atau membalas pesan ini dengan tautan atau foto.
group-prompt-more = dan { $more } satker lain
group-prompt-all = Semua sudah menjawab. Terima kasih, Bapak/Ibu.
group-line = { $mark } { $unit } · { $answer }
group-line-open = ▫️ { $unit }
silent-list-head = ⚠️ { $units } satker perlu disapa. Pengingat pribadi dan grup belum terjawab:
silent-line = { $unit } · { $silence }
silence-days = { $days } hari
silence-never = belum pernah
silent-no-officer = ⚠️ { $count } satker belum punya petugas humas, jadi belum ada yang dapat diingatkan: { $units }.
answer-follows = laporan menyusul
answer-later-day = menyusul { $day }
answer-nothing-until = nihil sampai { $day }
prompt-closed-superseded = 🕓 { $unit }: pengingat ini sudah diganti yang lebih baru.
prompt-thanks-stuck = 💬 Kendala { $unit } sudah dicatat. Pengingat berikutnya paling cepat { $until }.
prompt-away = 🔕 Selamat cuti sampai masuk kembali { $back }. Rekan di { $unit } yang akan diingatkan, paling cepat { $until }.
prompt-away-alone =
    🔕 Selamat cuti. { $unit } tidak diingatkan sampai { $until }.
    Ada rekan yang menggantikan? Tautan undangan satker dapat diteruskan kepadanya.
prompt-leave-own = Hanya petugas { $unit } sendiri yang dapat mencatat cutinya.
prompt-change =
    { $unit }, jawaban hari ini: { $answer }.
    Diubah menjadi apa?
prompt-days-nothing = 📅 <b>{ $unit }</b> nihil sampai kapan? Pada hari itu pengingat dapat datang lagi.
prompt-days-tomorrow = 📅 <b>{ $unit }</b> diingatkan lagi kapan?
prompt-days-on-leave = 📅 Cuti dari <b>{ $unit }</b>: masuk kembali hari apa?
prompt-type-day = Tekan harinya, atau ketik tanggalnya, misalnya “6 April”.
prompt-no-day = Belum ada hari kerja yang dapat dipilih.
prompt-month = <b>{ $month }</b>
prompt-until-beyond = Tanggal itu tidak dapat dipilih. Pilih hari sesudah hari ini, paling lama { $days } hari lagi.
prompt-none-open = ✅ Tidak ada pengingat yang menunggu jawaban.
group-answer-in-private = Sedang banyak yang menjawab di sini. Pengingat { $unit } sudah dikirim ke obrolan pribadi dengan bot; silakan dijawab di sana.
group-send-link = Silakan balas pesan ini dengan tautan { $unit }, atau kirim tautannya ke obrolan pribadi dengan bot.
group-which-unit = Untuk satker mana? Silakan tekan nama satkernya pada pesan pengingat, lalu pilih jawabannya.
group-nothing-to-change = Belum ada jawaban hari ini yang dapat diubah. Yang dapat mengubah hanya penjawabnya dan petugas satkernya.
group-change-in-private = Sedang banyak yang menjawab di sini. Silakan ubah jawabannya di obrolan pribadi dengan bot.
group-prompt-old = Pesan ini sudah diganti yang lebih baru. Silakan jawab di pesan terbaru.
group-prompt-newer = Lanjutannya di kabar satker { $date }.
group-prompt-newer-link = Lanjutannya di <a href="{ $url }">kabar satker { $date }</a>.
