unusable-photos-unreadable = { $count ->
    [1] ⚠️ Foto nomor { $places } untuk “{ $title }” tidak dapat dibuka: berkasnya rusak. Berkasnya tetap tersimpan, tetapi tidak ikut ke kit dan rekap. Silakan kirim ulang foto itu.
   *[other] ⚠️ { $count } foto untuk “{ $title }” tidak dapat dibuka: berkasnya rusak (nomor { $places }). Berkasnya tetap tersimpan, tetapi tidak ikut ke kit dan rekap. Silakan kirim ulang foto-foto itu.
}
unusable-photos-too-large = { $count ->
    [1] ⚠️ Foto nomor { $places } untuk “{ $title }” terlalu besar untuk ditampilkan: paling besar 25 megapiksel (WEBP 7). Berkasnya tetap tersimpan, tetapi tidak ikut ke kit dan rekap. Silakan kirim lagi sebagai foto biasa, bukan sebagai berkas.
   *[other] ⚠️ { $count } foto untuk “{ $title }” terlalu besar untuk ditampilkan (nomor { $places }): paling besar 25 megapiksel (WEBP 7). Berkasnya tetap tersimpan, tetapi tidak ikut ke kit dan rekap. Silakan kirim lagi sebagai foto biasa, bukan sebagai berkas.
}
