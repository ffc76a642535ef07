button-next = Berikutnya ›
button-previous = ‹ Sebelumnya
unit-closed = Satker itu sudah tidak ada lagi. Silakan pilih satker lain.
choose-kind = { $kind } · { $count }
choose-kind-man = MAN
choose-kind-mtsn = MTsN
choose-kind-min = MIN
choose-kind-kua = KUA
choose-kind-seksi = Seksi
choose-part = { $first } – { $last }
choose-page = { $kind }, { $first }–{ $last } dari { $total }
choose-parts = { $kind }, { $total } satker. Pilih bagiannya:

button-invite-unit = 🔗 Undang petugas satker
button-invite-sheets = Lembar undangan (PDF)
button-live-invitations = Undangan yang berlaku · { $count }
button-invite-operator = Undang pengelola
button-make-link = 🔗 Buat tautan dan kode QR
button-renew-links = Ganti: cabut yang lama, buat baru
button-revoke-links = Cabut semua tautan
button-revoke-link = Cabut undangan ini
button-share-link = Bagikan tautan
button-yes-revoke = Ya, cabut
button-yes-renew = Ya, ganti
button-sheets-all = Semua satker · { $count }
button-sheets-bare = Yang belum punya petugas · { $count }
invite-menu =
    <b>Undangan</b>
    Setiap satker diundang dengan tautan dan kode QR sendiri. Satu tautan dapat dipakai beberapa petugas satker itu, selama 30 hari.
invite-menu-operator = Undangan Pranata Humas dan pimpinan dapat dipakai beberapa orang; undangan pengelola hanya satu orang.
invite-choose = <b>Undang petugas</b>
    Jenis satker yang mana?
invite-choose-unit =
    <b>Undang petugas</b>
    Satker yang mana?
invite-choose-none = Belum ada satker yang dapat diundang. Masukkan satker lebih dahulu.
invite-unit-head = <b>Undangan { $unit }</b>
invite-unit-none = Belum ada tautan yang berlaku.
invite-unit-live = { $count } tautan berlaku:
invite-unit-hint = Demi keamanan, tautan hanya ditampilkan sekali saat dibuat. Tautan baru tidak mematikan yang lama.
invite-line = • sampai { $until }, { $uses ->
    [0] belum dipakai
   *[other] dipakai { $uses } orang
}
invite-line-successor = • sampai { $until }, untuk penerus { $name }
invite-revoke-ask = Cabut semua tautan undangan <b>{ $unit }</b>? Kartu yang sudah dicetak untuk satker ini juga tidak berlaku lagi. Petugas yang sudah bergabung tidak terpengaruh.
invite-renew-ask = Ganti tautan undangan <b>{ $unit }</b>? Semua tautan lama dan kartu yang sudah dicetak tidak berlaku lagi. Petugas yang sudah bergabung tidak terpengaruh.
invite-revoked = ✅ Undangan { $name } sudah dicabut.
invite-list-head = <b>Undangan yang berlaku</b> · { $total }
invite-list-none = Belum ada undangan yang berlaku.
invite-list-page = { $first }–{ $last } dari { $total }
invite-list-unit = { $unit } · sampai { $until }
invite-one =
    <b>Undangan { $name }</b>
    Berlaku sampai { $until }. { $uses ->
        [0] Belum dipakai.
       *[other] Dipakai { $uses } orang.
    }
invite-one-successor = Untuk penerus { $name }; hanya satu orang.
invite-making = 🕓 Tautan dan kode QR { $name } sedang dibuat …
invite-made = ✅ Tautan undangan { $name } sudah dibuat.
invite-caption =
    🔗 <b>Undangan { $name }</b>
    { $link }
    Berlaku sampai { $until }. Cukup diteruskan kepada petugasnya; tautan ini tidak dapat ditampilkan lagi.
invite-caption-one =
    🔗 <b>Undangan { $name }</b>
    { $link }
    Berlaku sampai { $until } untuk satu orang saja; tautan ini tidak dapat ditampilkan lagi.
invite-share = Undangan bergabung di bot humas: { $name }
invitation-over = Undangan itu sudah tidak berlaku atau sudah dicabut.
invitation-wait = Beberapa tautan tadi tidak cocok. Demi keamanan, coba lagi { $minutes } menit lagi, atau mintalah tautan baru kepada Pranata Humas.
invitation-before-removal = Tautan ini dibuat sebelum keanggotaan berakhir, jadi tidak dapat dipakai lagi. Mintalah tautan baru kepada Pranata Humas.
sheets-menu =
    <b>Lembar undangan</b>
    Satu PDF siap cetak, satu kartu dengan kode QR untuk setiap satker. Gunting lalu bagikan. Untuk satker yang mana?
sheets-making = 🕓 Lembar undangan sedang disiapkan: { $count } kartu …
sheets-made = ✅ Lembar undangan siap: { $count } kartu.
sheets-caption =
    <b>Lembar undangan</b> · { $count } kartu
    Berlaku sampai { $until }. Simpan baik-baik: siapa pun yang memegang kartunya dapat bergabung.
sheets-file = lembar-undangan-{ $part }.pdf
sheets-under-way = Lembar undangan sebelumnya masih disiapkan. Mohon tunggu sebentar.

already-in = ✅ Sudah terdaftar sebagai <b>{ $where }</b>; undangan ini tidak perlu dipakai lagi.
name-question = Nama yang tercatat: <b>{ $name }</b>. Sudah benar?
name-ask = ✏️ Silakan tulis nama lengkap yang benar, lalu kirim di sini.
name-kept = ✅ Nama tercatat: <b>{ $name }</b>.
name-unlike = Itu belum seperti nama. Tulis nama saja, 2 sampai 100 huruf, tanpa tautan.
button-name-right = ✅ Nama saya benar
button-name-edit = ✏️ Ubah nama

button-request = Minta bergabung
button-request-send = ✅ Kirim permintaan
button-request-cancel = Batalkan: { $unit }
button-approve = ✅ Terima
button-decline = Tolak
button-decline-none = Tanpa alasan
button-decline-unknown = Belum kami kenal
button-decline-unit = Salah satker
button-decline-enough = Petugas sudah cukup
button-requests-all = Semua permintaan
request-choose =
    <b>Minta bergabung</b>
    Jenis satker yang mana?
request-choose-unit =
    <b>Minta bergabung</b>
    Satker yang mana?
request-choose-none = Belum ada satker yang dapat dipilih. Silakan coba lagi nanti.
request-waiting = 🕓 Menunggu keputusan Pranata Humas: { $units }.
request-ask =
    <b>Permintaan bergabung</b>
    { $name }, permintaan menjadi petugas humas <b>{ $unit }</b> akan diputuskan Pranata Humas.
request-sent = 🕓 Permintaan menjadi petugas humas <b>{ $unit }</b> sudah dikirim. Keputusan Pranata Humas akan dikabarkan di sini.
request-cancelled = Permintaan untuk { $unit } sudah dibatalkan.
request-approved = Permintaan bergabung diterima.
request-approved-others = Tidak bertugas lagi di satker yang lama? Tekan tombolnya.
request-declined = { $reason ->
    [unknown] Permintaan menjadi petugas humas { $unit } belum dapat diterima: nama pemohon belum dikenal Pranata Humas. Hubungi Pranata Humas, atau buka tautan undangan satker.
    [unit] Permintaan menjadi petugas humas { $unit } belum dapat diterima: tampaknya satkernya keliru. Silakan ajukan lagi untuk satker yang benar.
    [enough] Permintaan menjadi petugas humas { $unit } belum dapat diterima: satker itu sudah punya petugas. Terima kasih atas kesediaannya.
   *[none] Permintaan menjadi petugas humas { $unit } belum dapat diterima. Untuk keterangan, silakan hubungi Pranata Humas.
}
request-card =
    <b>Permintaan bergabung</b> · { $date }
    { $name } ingin menjadi petugas humas <b>{ $unit }</b>.
request-card-username = Akun Telegram: @{ $username }
request-card-officers = Petugas sekarang: { $names }
request-card-bare = ⚠️ Satker ini belum punya petugas.
request-why = Tolak permintaan { $name } untuk { $unit }? Alasannya ikut dikirim kepada pemohon.
request-outcome = { $state ->
    [approved] ✅ { $name } diterima sebagai petugas humas { $unit }, oleh { $by }.
    [declined] Permintaan { $name } untuk { $unit } ditolak oleh { $by }.
    [cancelled] Permintaan { $name } untuk { $unit } dibatalkan pemohon.
   *[joined] ✅ { $name } sudah bergabung di { $unit } lewat undangan.
}
request-list-head = <b>Permintaan bergabung</b> · { $total } menunggu
request-list-none = Tidak ada permintaan bergabung yang menunggu.
request-list-line = { $name } · { $unit }
request-already-in = Sudah terdaftar sebagai petugas humas { $unit }.
request-open = Permintaan untuk { $unit } sudah dikirim dan menunggu keputusan.
request-too-many = Sudah ada { $most } permintaan yang menunggu. Tunggu keputusannya, atau batalkan salah satu.
request-too-often = Sudah { $most } permintaan dalam sehari. Silakan lanjutkan besok.
request-gone = Permintaan itu tidak ada lagi.
request-settled = Permintaan itu sudah selesai.
request-decided = Permintaan itu sudah diputuskan oleh { $name }.

team-menu =
    <b>Tim dan peran</b>
    Pranata Humas memantau semua satker, pimpinan menerima rekap, pengelola mengatur bot.
team-menu-view = Peran diberikan dan diambil oleh pengelola.
team-officers = Petugas satker: { $count } orang.
button-role = { $role } · { $count }
team-name-coordinator = Pranata Humas
team-name-leader = Pimpinan
team-name-operator = Pengelola
button-find-person = Cari nama
team-list-head = <b>{ $role }</b> · { $total }
team-list-none = Belum ada. Beri peran lewat “Cari nama”, atau kirim undangan.
team-list-settings = Pengelola yang disebut di pengaturan server tampil di sini setelah membuka bot.
team-list-page = { $first }–{ $last } dari { $total }
team-person-line = { $gone ->
    [yes] ⚠️ { $name }
   *[no] { $name }
}
team-find-ask = Tulis sebagian nama orangnya, lalu kirim di sini.
team-found = Orang dengan nama “{ $words }”:
team-found-none = Tidak ada orang dengan nama “{ $words }”. Yang belum bergabung dapat diundang dengan tautan.
team-found-more = Masih ada yang lain; tulis nama yang lebih lengkap.
team-person = <b>{ $name }</b>
team-person-username = Akun Telegram: @{ $username }
team-person-roles = Peran: { $roles }
team-person-units = Petugas humas: { $units }
team-person-nothing = Tidak punya peran.
team-person-gone = ⚠️ Tidak dapat dihubungi sejak { $since }: bot diblokir atau akunnya dihapus.
team-person-settings = Pengelola menurut pengaturan server; tidak dapat dicabut dari sini.
button-give-role = Jadikan { $role }
button-take-role = Cabut peran { $role }
button-remove-from = Lepas dari { $unit }
button-find-successor = 🔗 Undang penerus { $unit }
button-yes-take = Ya, cabut
button-yes-remove = Ya, lepas
team-word-coordinator = Pranata Humas
team-word-leader = pimpinan
team-word-operator = pengelola
team-take-ask = Cabut peran { $role } dari <b>{ $name }</b>? Yang bersangkutan akan diberi tahu.
remove-ask = Lepas <b>{ $name }</b> dari { $unit }? Laporan dan riwayat tetap pada satker; tautan undangan lama tidak dapat dipakainya lagi. Yang bersangkutan akan diberi tahu.
team-given-told = ✅ Sekarang juga terdaftar sebagai <b>{ $role }</b>. Tekan /menu untuk melihat menunya.
team-taken-told = Peran { $role } sudah berakhir. Terima kasih atas tugasnya selama ini.
removed-told = Tugas sebagai petugas humas { $unit } sudah berakhir. Terima kasih atas laporan selama ini. Ada yang keliru? Hubungi Pranata Humas.
team-given = ✅ { $name } sekarang { $role }.
team-taken = ✅ Peran { $role } dicabut dari { $name }.
officer-removed = ✅ { $name } dilepas dari { $unit }.
team-has = { $name } sudah punya peran itu.
team-has-not = { $name } tidak punya peran itu.
team-by-settings = { $name } disebut sebagai pengelola di pengaturan server, jadi hanya dapat dicabut di sana.
team-last-operator = { $name } pengelola satu-satunya. Beri dahulu peran itu kepada orang lain.
person-gone = Orang itu tidak terdaftar lagi.
officer-gone = Orang itu bukan petugas { $unit } lagi.
unit-officers-head = <b>Petugas { $unit }</b>
unit-officers-none = ⚠️ Belum ada petugas humas.
unit-officers-hint = Tekan nama untuk melihat atau melepasnya.

my-unit-choose =
    <b>Satker saya</b>
    Satker yang mana?
my-unit-head = <b>{ $unit }</b>
my-unit-officers = Petugas: { $names }
my-unit-last = Publikasi terakhir: { $date }
my-unit-never = Publikasi terakhir: belum pernah
my-unit-cadence = Irama: satu publikasi setiap { $days } hari, berikutnya paling lambat { $due }
my-unit-prompts = 🕓 { $count } pengingat menunggu jawaban, sejak { $since }
my-unit-answer = Jawaban terakhir: { $answer }
my-unit-answer-until = Jawaban terakhir: { $answer }, pengingat lagi { $until }
my-unit-reports = Laporan terakhir:
my-unit-report = • { $date } · { $title } ({ $reference })
my-unit-no-reports = Belum ada laporan.
button-summary = Ringkasan satker
button-hand-over = Serah terima
button-move-unit = Pindah satker
button-leave-unit = Keluar dari { $unit }
button-yes-leave = Ya, keluar
button-stay = Tetap bertugas
button-hand-over-leave = 🔗 Penerus masuk, saya keluar
button-hand-over-ask = 🔗 Penerus masuk, tanya saya dulu
leave-ask = Keluar dari <b>{ $unit }</b>? Laporan dan riwayat tetap pada satker. Untuk kembali diperlukan undangan baru.
leave-ask-last = ⚠️ Tidak ada petugas lain di sana; Pranata Humas akan diberi tahu. Lebih baik serah terima dahulu.
left = ✅ Sudah keluar dari { $unit }. Terima kasih atas semua laporannya.
stayed = Baik, tetap bertugas di { $unit } bersama { $name }.
unit-bare = ⚠️ { $unit } tidak punya petugas humas lagi: { $name } keluar. Sampai ada penerus, pengingatnya langsung ke Pranata Humas.
hand-over =
    <b>Serah terima { $unit }</b>
    Tautan khusus dibuat untuk penerus, sekali pakai. Setelah bergabung, penerus menerima ringkasan satker: laporan terakhir, pengingat, dan petugas lain.
    Bagaimana dengan tugas yang sekarang setelah itu?
hand-over-caption =
    🔗 <b>Serah terima { $unit }</b>
    { $link }
    Teruskan kepada penerus. Berlaku sampai { $until } untuk satu orang saja; tautan ini tidak dapat ditampilkan lagi.
succession-left = ✅ { $name } sudah bergabung sebagai penerus di { $unit }. Tugas di sana selesai. Terima kasih atas semua laporannya.
succession-ask = ✅ { $name } sudah bergabung sebagai penerus di { $unit }. Tetap bertugas di sana, atau keluar?
succession-told = { $left ->
    [yes] ✅ Serah terima { $unit } selesai: { $name } menggantikan { $before }.
   *[no] ✅ { $name } bergabung di { $unit } sebagai penerus { $before }.
}
succession-summary = <b>Ringkasan { $unit }</b> untuk petugas baru

missing-head = ⚠️ { $count } petugas tidak dapat dihubungi sejak beberapa hari kerja: bot diblokir atau akunnya dihapus.
missing-line = • { $name } ({ $units }), sejak { $since }
missing-more = dan { $more } petugas lain
missing-hint = Satkernya dapat memakai penerus.
