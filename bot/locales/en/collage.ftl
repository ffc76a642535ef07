collage-title = News of { $period }
collage-office = Public relations, { $office }
collage-caption = 📷 Photos of { $period }: { $units }.
collage-file = collage-{ $day }.jpg
button-collage = 📷 Photos
collage-waiting = 🕓 The photos of { $period } are being put together.
collage-made = ✅ { $count ->
    [one] One photo
   *[other] { $count } photos
} of { $period }:
collage-none = There is no photo of { $period } that can be shown yet.
collage-kept-back = { $count ->
    [one] The photos of one report are
   *[other] The photos of { $count } reports are
} not used: the guardians said no, or their consent is not noted yet in the report's caption menu.
consent-hint = 📷 Do the photos show pupils? Note their guardians' consent, so that they can be among the photos of the day.
collage-consent = <b>{ $reference }</b>
consent-yes = ✅ The guardians' consent is noted. The photos can be among those of the day.
consent-no = Noted. The photos of this report are not used elsewhere.
button-consent = 📷 Consent for photos
