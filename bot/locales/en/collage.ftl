collage-title = News of { $period }
collage-office = Public relations, { $office }
collage-caption = 📷 Photos of { $period }: { $units }.
collage-file = collage-{ $day }.jpg
