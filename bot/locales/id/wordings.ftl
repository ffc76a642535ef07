button-wordings = ✏️ Kata-kata pengingat
button-wording-follow = Ikut kantor
wordings =
    ✏️ <b>Kata-kata pengingat</b>
    Kalimat pembuka pengingat dapat ditulis sendiri oleh kantor, juga per jenis satker. Tombol di bawahnya tetap sama.
wordings-kind =
    ✏️ <b>Kata-kata pengingat</b> · { $kind }
    Yang tidak ditulis sendiri untuk { $kind } mengikuti kantor.
wording-name-prompt-private = Pribadi
wording-name-prompt-never = Belum pernah tayang
wording-name-prompt-group = Grup
wording-unit = <b>{ $unit }</b>
wording-head = ✏️ Kata-kata pengingat: <b>{ $name }</b>
wording-whose = { $whose ->
    [own] Ditulis sendiri. Contoh hasilnya:
    [office] Mengikuti kantor. Contoh hasilnya:
   *[shipped] Bawaan program. Contoh hasilnya:
}
wording-saved = ✅ Tersimpan, dan dipakai mulai pengingat berikutnya.
wording-ask = ✏️ Silakan tulis kata-kata pengingat <b>{ $name }</b> yang baru, dalam satu pesan.
wording-slots =
    Isian yang dapat disisipkan: { $names }
    Paling panjang { $most } huruf, bersama nama yang terpanjang.
template-bad-unnamed = ▫️ Satkernya belum disebut: sisipkan {"{"}satker{"}"}.
