away-past = Tanggal itu sudah lewat. Pilih sampai tanggal yang akan datang.
away-long = Cuti paling lama { $most } hari. Untuk waktu yang lebih panjang, serahkan satker lewat “Serah terima”.
away-none = Tidak ada cuti yang tercatat.
away-head = 🔕 <b>Cuti</b> · mulai hari ini sampai kapan?
away-how = Selama cuti tidak ada pengingat. Satker yang tidak punya petugas lain ikut jeda, jadi hitungan harinya berhenti.
away-begun = ✅ Cuti dicatat: { $days }. Selamat beristirahat.
away-ended = ✅ Selamat datang kembali. Pengingat berjalan seperti biasa.
away-cancelled = ✅ Cuti dibatalkan. Pengingat berjalan seperti biasa.
away-mine = 🔕 <b>Cuti</b> { $days }
away-paused = Jeda, karena tidak ada petugas lain: { $units }
away-served = Tetap diingatkan lewat petugas lain: { $units }
away-ask =
    📅 Ketik tanggal cutinya.
    Contoh: <i>12 - 20 Maret 2026</i>, atau <i>sampai 20 Maret</i>
button-leave = 🔕 Cuti
button-leave-days = { $days ->
    [1] Hari ini saja
   *[other] { $days } hari · s.d. { $until }
}
button-leave-dates = 📅 Tulis tanggal
button-leave-back = ✅ Sudah kembali
button-leave-cancel = Batalkan cuti
button-leave-change = 📅 Ubah tanggal
phone-mine = Nomor telepon: <b>{ $number }</b>. Hanya Pranata Humas dan pengelola yang melihatnya, untuk menghubungi bila perlu.
phone-mine-none = Belum ada nomor telepon. Bila diisi, hanya Pranata Humas dan pengelola yang melihatnya, untuk menghubungi bila perlu.
phone-ask = Ketik nomor teleponnya, misalnya 0812-3456-7890.
phone-unlike = Itu belum seperti nomor telepon. Ketik misalnya 0812-3456-7890.
phone-none = Tidak ada nomor yang tersimpan.
button-phone = Nomor telepon
button-phone-give = Isi nomor
button-phone-change = ✏️ Ubah
button-phone-remove = Hapus nomor
team-person-phone = Telepon: { $number }
