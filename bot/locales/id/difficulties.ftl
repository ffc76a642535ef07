button-difficulties = 💬 Kendala
button-difficulties-all = 💬 Kendala satker
button-difficulty-new = 💬 Sampaikan kendala
button-difficulty-answer = Jawab
button-difficulty-more = Tambah keterangan
button-difficulty-done = ✅ Selesai
button-difficulty-again = Belum selesai
button-difficulty-show = Lihat
button-difficulty-cancel = Batal
difficulty-head = 💬 Kendala <b>{ $unit }</b> · { $state }
difficulty-state-open = menunggu jawaban
difficulty-state-answered = sudah dijawab
difficulty-state-solved = selesai ✅
difficulty-state-reopened = dibuka lagi
difficulty-since = Disampaikan { $day }
difficulty-untold = { $by } menekan “Ada kendala”; ceritanya belum ditulis.
difficulty-line = <b>{ $by }</b>: { $words }
difficulty-line-photo = <b>{ $by }</b>: 📷 { $words }
difficulty-left-out = … { $count } pesan lain …
difficulty-nobody = Tanpa nama
difficulty-hint-officer = Ada tambahan? Balas pesan ini dengan tulisan atau foto.
difficulty-hint-coordinator = Untuk menjawab, balas pesan ini atau tekan Jawab.
difficulty-hint-solved = Ternyata belum? Tekan Belum selesai.
difficulty-thanks =
    💬 Kendala { $unit } sudah diteruskan kepada Pranata Humas. Terima kasih sudah mengabarkan.
    Jawabannya datang ke sini. Ada tambahan? Balas pesan ini dengan tulisan atau foto.
difficulty-taken = 💬 Tercatat sebagai kendala { $unit }.
difficulty-passed-on-officer = 💬 Sudah diteruskan kepada Pranata Humas.
difficulty-passed-on-coordinator = 💬 Sudah diteruskan kepada petugas { $unit }.
difficulty-answer =
    💬 Jawaban kendala <b>{ $unit }</b> dari { $by }:
    { $words }
difficulty-more =
    💬 <b>{ $unit }</b> · { $by }:
    { $words }
difficulty-photo = 📷 Kendala <b>{ $unit }</b> · { $by }
difficulty-told-solved = ✅ Kendala <b>{ $unit }</b> ditandai selesai oleh { $by }.
difficulty-told-reopened = 💬 Kendala <b>{ $unit }</b> ternyata belum selesai, kata { $by }.
difficulty-group =
    { $words }

    Petugas satkernya dan Pranata Humas dapat membalas pesan ini.
difficulty-ask-officer = Silakan tulis tambahannya di sini, boleh dengan foto.
difficulty-ask-coordinator = Silakan tulis jawabannya di sini, boleh dengan foto; langsung diteruskan kepada petugas { $unit }.
difficulty-menu = 💬 <b>Kendala satker</b>
difficulty-menu-none =
    💬 <b>Kendala satker</b>
    Ada yang menghambat? Sampaikan di sini; Pranata Humas akan membantu.
difficulty-list = 💬 <b>Kendala satker</b> · { $count } belum selesai
difficulty-list-none = 💬 Tidak ada kendala yang menunggu.
difficulty-listed =
    <b>{ $unit }</b> · { $state }{ $days ->
        [0] {""}
       *[other] , { $days } hari
    }
    { $words }
difficulty-which-unit = 💬 Kendala satker mana?
difficulty-ask-new = 💬 Apa kendala { $unit }? Silakan tulis di sini, boleh dengan foto; langsung diteruskan kepada Pranata Humas.
difficulty-gone = Kendala itu sudah tidak ada.
difficulty-not-yours = Kendala ini milik { $unit }; hanya petugasnya dan Pranata Humas yang dapat menanggapi.
difficulty-empty = Belum ada tulisan atau fotonya. Silakan tulis dulu.
difficulty-only-photos = Untuk kendala, kirim tulisan atau foto (bukan berkas, video, atau suara). Yang sudah dikirim tetap tersimpan.
difficulty-already-solved = Kendala { $unit } sudah ditandai selesai.
difficulty-already-open = Kendala { $unit } memang masih dibuka.
