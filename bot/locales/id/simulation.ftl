simulation-message = { "  " }{ $at } · { $rung } · { $units }{ $more ->
    [0] {""}
   *[other] { " " }dan { $more } satker lain
} → { $to }
simulation-rung-private = pengingat pribadi
simulation-rung-group = grup
simulation-rung-coordinators = daftar koordinator
simulation-nobody = (belum ada Pranata Humas)
simulation-sum = Dalam { $days } hari, bila tidak ada yang menjawab atau menayangkan: { $private } pengingat pribadi, { $group } pesan grup, { $coordinators } daftar untuk koordinator.
simulation-nothing = Dalam { $days } hari tidak ada pengingat: belum ada satker, atau semuanya sedang jeda.
