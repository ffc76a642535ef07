button-accounts = Akun resmi
button-account-add = ➕ Tambah akun
button-account-closed = Akun lama · { $count }
button-account-holder = Pemegang akun
button-account-close = Bukan akun kami lagi
button-account-take = ✅ Daftarkan
button-account-not = Bukan akun kami
account-platform-website = Situs web
account-platform-instagram = Instagram
account-platform-facebook = Facebook
account-platform-x = X
account-platform-tiktok = TikTok
account-platform-youtube = YouTube
account-platform-threads = Threads
account-platform-telegram = Telegram
account-platform-whatsapp = Saluran WhatsApp
account-post-officer = Pelaksana humas
account-post-head = Kepala satker
account-post-admin = Tata usaha
account-post-team = Tim media
account-list-head = <b>Akun resmi { $unit }</b>
account-list-none = Belum ada akun yang terdaftar.
account-line = { $holder ->
    [no] • { $platform } · { $account }
   *[other] • { $platform } · { $account } – dipegang { $holder }
}
account-missing = Belum ada di { $platforms }.
account-no-password = <i>Cukup nama akun dan jabatan pemegangnya. Kata sandi tidak pernah diminta.</i>
account-closed-head = <b>Akun lama { $unit }</b>
account-ask =
    ➕ Akun resmi <b>{ $unit }</b>

    Tempel tautan profil atau alamat situsnya, boleh beberapa sekaligus:
    <code>https://instagram.com/kua_palang</code>
    Atau cukup tulis namanya, misalnya <code>@kua_palang</code>.
account-where = { $account } ada di mana?
account-where-link = Nama { $account } terlalu panjang untuk tombol. Tempel tautan profilnya saja.
account-one = { $state ->
    [added] ✅ Akun { $platform } { $account } terdaftar untuk <b>{ $unit }</b>.
    [closed] { $platform } { $account } dulu akun <b>{ $unit }</b>.
   *[open] { $platform } { $account }, akun resmi <b>{ $unit }</b>.
}
    { $holder ->
        [no] Pemegangnya belum dicatat.
       *[other] Dipegang { $holder }.
    }
account-ask-holder =
    Jabatan apa yang memegang { $account } di { $unit }?
    Pilih, atau tulis jabatannya. Bukan nama orang, dan bukan kata sandi.
account-offer =
    Akun { $platform } { $account } milik <b>{ $unit }</b>?
    Daftarkan sekali, lalu tautan dari akun ini langsung dikenali. Kata sandi tidak diminta.
account-offer-taken = ✅ Akun { $platform } { $account } terdaftar untuk <b>{ $unit }</b>.
account-offer-declined = Baik, { $account } tidak didaftarkan untuk { $unit } dan tidak akan ditanyakan lagi.
account-gaps = <b>Akun resmi</b> · satker yang belum punya akun. Pilih tempatnya.
account-gaps-none = ✅ Semua satker punya akun di semua tempat.
account-gap = <b>Belum punya akun { $platform }</b> · { $total } satker
account-not-read = Nama akunnya belum terbaca. Buka profil akun, salin tautannya, lalu tempel di sini; atau tulis namanya dengan @.
account-too-many = Sekali kirim paling banyak { $most } akun. Kirim sebagian dahulu.
account-secret = Kata sandi tidak pernah diminta di sini; sebaiknya hapus pesan itu. Cukup nama akun atau jabatan pemegangnya.
account-taken = { $account } sudah terdaftar sebagai akun { $unit }. Bila keliru, minta { $unit } atau Pranata Humas melepasnya.
account-is-closed = { $account } sudah dilepas.
account-holder-unlike = Itu belum seperti jabatan. Tulis misalnya “Pelaksana humas”, tanpa tautan, paling panjang 80 huruf.
links-other = { $owner ->
    [no] ⚠️ Akun lain: { $account } ({ $platform }) bukan akun { $unit } yang terdaftar. Tautannya tetap dihitung.
   *[other] ⚠️ Akun lain: { $account } ({ $platform }) adalah akun { $owner }. Tautannya tetap dihitung untuk { $unit }.
}
report-link-other = { $owner ->
    [no] · <i>akun lain</i>
   *[other] · <i>akun lain ({ $owner })</i>
}
digest-link-other = <i>(akun lain)</i>
my-unit-accounts = Akun resmi: { $accounts }
my-unit-no-accounts = Akun resmi: belum ada yang terdaftar
audit-kind-account = Akun resmi
audit-account-added = { $who } mendaftarkan akun { $account } ({ $platform }) untuk { $subject }
audit-account-closed = { $who } melepas akun { $account } ({ $platform }) dari { $subject }
audit-account-reopened = { $who } mendaftarkan kembali akun { $account } ({ $platform }) untuk { $subject }
audit-account-held = { $who } mencatat pemegang akun { $account } ({ $platform }) di { $subject }
