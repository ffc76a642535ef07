leave-past = Tanggal itu sudah lewat. Pilih sampai tanggal yang akan datang.
leave-long = Cuti paling lama { $most } hari. Untuk waktu yang lebih panjang, serahkan satker lewat “Serah terima”.
leave-none = Tidak ada cuti yang tercatat.
