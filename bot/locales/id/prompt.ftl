prompt-private =
    Sudah { $days } hari <b>{ $unit }</b> belum menayangkan kegiatan (terakhir { $last }).
    Ada kegiatan yang bisa dikabarkan?
prompt-private-never =
    <b>{ $unit }</b> belum pernah menayangkan kegiatan di sini.
    Ada kegiatan yang bisa dikabarkan?
prompt-closed = { $unit }: { $answer }. Terima kasih.
prompt-closed-stuck = 💬 { $unit }: ada kendala, ditunggu ceritanya.
prompt-gone = Pengingat itu sudah tidak ada.
prompt-answered = { $unit } sudah menjawab. Terima kasih.
prompt-superseded = Pengingat ini sudah diganti yang lebih baru.
prompt-paused = 🔕 { $unit } sedang jeda; pengingat ini tidak perlu dijawab.
only-officers = Hanya petugas { $unit } yang dapat menjawab.
only-officers-stranger = Hanya petugas satker yang dapat menjawab. Petugasnya? Buka dulu tautan undangan satker.
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
    [media] tayang di media daring
   *[other] sudah tayang
}
answer-published-word = sudah tayang
answer-nothing = nihil pekan ini
answer-stuck = ada kendala
answer-tomorrow = menyusul besok
answer-on-leave = petugas cuti
answer-later = menyusul
prompt-thanks-nothing = ✅ { $unit } tercatat nihil. Pengingat berikutnya paling cepat { $until }.
prompt-thanks-tomorrow = 🕓 Baik, { $unit } diingatkan lagi { $until }.
prompt-ask-stuck = 💬 Kendalanya apa? Silakan tulis di sini; langsung diteruskan kepada Pranata Humas.
prompt-popup-nothing = Tercatat: { $unit } nihil pekan ini. Terima kasih.
prompt-popup-tomorrow = Baik, { $unit } diingatkan lagi besok.
prompt-popup-stuck = Tercatat: { $unit } ada kendala. Silakan tulis kendalanya di obrolan pribadi dengan bot.
group-prompt-head = <b>Kabar satker</b> · { $date }
group-prompt = Kabar satker berikut ditunggu. Petugasnya cukup menekan nama satker, atau membalas pesan ini dengan tautan.
group-prompt-more = dan { $more } satker lain
group-prompt-all = Semua sudah menjawab. Terima kasih, Bapak/Ibu.
group-line = { $mark } { $unit } · { $answer }
group-line-open = ▫️ { $unit }
silent-list-head = ⚠️ { $units } satker perlu disapa. Pengingat pribadi dan grup belum terjawab:
silent-line = { $unit } · { $silence }
silence-days = { $days } hari
silence-never = belum pernah
silent-no-officer = ⚠️ { $count } satker belum punya petugas humas, jadi belum ada yang dapat diingatkan: { $units }.
