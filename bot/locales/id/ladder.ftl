ladder-title = Tangga pengingat
ladder-summary = { $group ->
    [0] tanpa grup, Pranata Humas sesudah { $list } hari kerja
   *[other] grup sesudah { $group } hari kerja, Pranata Humas sesudah { $list }
}
ladder-intro = Bila satker melewati iramanya tanpa publikasi:
ladder-intro-kind = Bila { $kind } melewati iramanya tanpa publikasi:
ladder-private = { $days ->
    [0] <b>Pada hari jatuh tempo</b>: pengingat pribadi kepada petugasnya
   *[other] <b>{ $days } hari kerja</b> sesudah jatuh tempo: pengingat pribadi kepada petugasnya
}
ladder-group = <b>{ $days } hari kerja</b> sesudah jatuh tempo: satu pesan di grup
ladder-list = <b>{ $days } hari kerja</b> sesudah jatuh tempo: masuk daftar Pranata Humas, lalu <b>tiap { $repeat } hari kerja</b>
ladder-no-group = Grup tidak dikabari.
ladder-no-group-yet = Grup koordinasi belum dipasang, jadi langkah grup dikirim sebagai pengingat pribadi kedua.
ladder-fair = Semuanya mulai pukul { $at }, hanya pada hari dan jam kerja; satu satker paling banyak sekali sehari. Satker tanpa petugas langsung masuk daftar Pranata Humas.
ladder-kind = <b>{ $kind }</b> menetapkan sendiri: { $parts }
ladder-kinds-hint = Jenis satker dapat memakai langkah dan jam sendiri: tekan jenisnya.
ladder-own = Khusus { $kind }: { $parts }. Selebihnya ikut kantor.
ladder-all-follow = { $kind } sepenuhnya ikut kantor.
ladder-own-part = { $part ->
    [private] { $days ->
        [0] pribadi pada hari jatuh tempo
       *[other] pribadi { $days } hari kerja
    }
    [group] { $days ->
        [0] tanpa grup
       *[other] grup { $days } hari kerja
    }
    [list] Pranata Humas { $days } hari kerja
    [repeat] ulangan tiap { $days } hari kerja
   *[hour] pukul { $at }
}
ladder-moved = 🕓 Pengingat berikutnya { $moved } satker ikut bergeser. Yang sudah terkirim tidak diulang.
ladder-ask = { $part ->
    [private] Pengingat pribadi: berapa hari kerja sesudah jatuh tempo? 0 berarti pada hari itu juga.
    [group] Pesan di grup: berapa hari kerja sesudah jatuh tempo? 0 berarti tanpa grup.
    [list] Daftar Pranata Humas: berapa hari kerja sesudah jatuh tempo?
   *[repeat] Selama satker tetap diam, daftar Pranata Humas diulang tiap berapa hari kerja?
}
    { $room ->
    [none] Kini tidak ada hari di antara pengingat pribadi dan daftar Pranata Humas; longgarkan dahulu salah satunya.
    [one] Yang mungkin kini: { $least }.
   *[some] Pilih, atau ketik angka { $least } sampai { $most }.
}
ladder-ask-hour = Pengingat mulai pukul berapa? Pilih, atau ketik di antara { $start } dan { $end }.
ladder-bad-days = “{ $given }” bukan jumlah hari kerja yang dapat dipakai di sini. Ketik angka { $least } sampai { $most }.
ladder-too-soon = { $days } hari kerja terlalu cepat: { $by ->
    [private] pengingat pribadi
   *[group] pesan di grup
} { $whose ->
    [kind] { $kind } baru
   *[office] baru
} keluar sesudah { $at } hari kerja. { $room ->
    [none] Ubah dahulu langkah itu.
    [one] Yang mungkin: { $least }, atau ubah dahulu langkah itu.
   *[some] Yang mungkin: { $least } sampai { $most }, atau ubah dahulu langkah itu.
}
ladder-too-late = { $days } hari kerja terlalu lambat: { $by ->
    [group] pesan di grup
   *[list] daftar Pranata Humas
} { $whose ->
    [kind] { $kind } sudah
   *[office] sudah
} keluar sesudah { $at } hari kerja. { $room ->
    [none] Ubah dahulu langkah itu.
    [one] Yang mungkin: { $least }, atau ubah dahulu langkah itu.
   *[some] Yang mungkin: { $least } sampai { $most }, atau ubah dahulu langkah itu.
}
button-ladder = Tangga pengingat
button-ladder-part = { $part ->
    [private] Pribadi
    [group] Grup
    [list] Pranata Humas
    [repeat] Ulangan
   *[hour] 🕓 Jam
}
button-ladder-days = { $part ->
    [private] { $days ->
        [0] Hari itu juga
       *[other] { $days } hari kerja
    }
    [group] { $days ->
        [0] Tanpa grup
       *[other] { $days } hari kerja
    }
    [repeat] Tiap { $days } hari kerja
   *[list] { $days } hari kerja
}
button-ladder-follow = Ikut kantor ({ $part ->
    [private] { $days ->
        [0] hari itu juga
       *[other] { $days } hari kerja
    }
    [group] { $days ->
        [0] tanpa grup
       *[other] { $days } hari kerja
    }
    [list] { $days } hari kerja
    [repeat] tiap { $days } hari kerja
   *[hour] { $at }
})
button-ladder-all-follow = Ikut kantor seluruhnya
setup-kinds-followed = 🕓 Jam pengingat jenis satker ikut digeser: { $kinds }.
setup-counts = { $counted ->
    [reports] Yang dihitung: <b>laporan</b>, juga yang belum punya tautan, dan tautan tanpa laporan.
   *[links] Yang dihitung: <b>tautan publikasi</b>. Laporan tanpa tautan belum dihitung.
}
button-counts = { $counted ->
    [reports] Hitung juga laporan tanpa tautan
   *[links] Hitung hanya yang bertautan
}
receipt-counted = { $unit } aktif: laporan ini sudah terhitung. Kirim tautannya begitu kegiatannya tayang.
