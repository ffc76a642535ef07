collage-title = Kabar { $period }
collage-office = Humas { $office }
collage-caption = 📷 Foto pilihan { $period }: { $units }.
collage-file = kolase-{ $day }.jpg
