button-kit = 🧰 Prepare captions
button-kit-photos = 📷 Photos to post
button-kit-press = Press release
button-copy = Copy { $part }
button-templates = ✏️ Caption templates
kit-menu =
    🧰 Ready to post: <b>{ $title }</b>
    { $reference }

    Where will it be published?
kit-platform-instagram = Instagram
kit-platform-facebook = Facebook
kit-platform-x = X
kit-platform-tiktok = TikTok
kit-platform-threads = Threads
kit-platform-youtube = YouTube
kit-platform-website = Website
kit-caption-head = 🧰 <b>{ $platform }</b>
kit-caption-more = 🧰 <b>{ $platform }</b>, continued
kit-caption-how = Tap the text to copy it, then paste it. Once it is online, send the link here.
kit-part = { $part }
kit-measured = { $part } · { $length } of { $most }
kit-part-instagram = caption
kit-part-facebook = caption
kit-part-x = caption
kit-part-tiktok = caption
kit-part-threads = caption
kit-part-youtube-title = title
kit-part-youtube = description
kit-part-website-title = headline
kit-part-website = body
kit-block = <pre>{ $text }</pre>
kit-quoted = <blockquote>{ $text }</blockquote>
kit-shapes = { $photos ->
    [1] 📷 One photo. What is it for? Nobody is cut off, and the unit's name goes below. At most { $most } photos.
   *[other] 📷 { $photos } photos. What are they for? Nobody is cut off, and the unit's name goes below. At most { $most } photos.
}
kit-shape-feed = Feed 4:5
kit-shape-square = Square
kit-shape-story = Story 9:16
kit-framing = { $photos ->
    [1] 🕓 One photo is being prepared.
   *[other] 🕓 { $photos } photos are being prepared.
}
kit-writing = 🕓 The press release is being prepared.
kit-photo = { $shape }, photo { $number } of { $photos }
kit-framed = { $photos ->
    [1] ✅ One photo is ready to post. Save it from the file that follows.
   *[other] ✅ { $photos } photos are ready to post. Save them from the files that follow.
}
kit-photos-more = { $more } more were left out: a post takes at most { $most } photos.
kit-photos-bad = { $photos ->
    [1] ⚠️ One photo cannot be read: it is damaged or has more than 25 megapixels.
   *[other] ⚠️ { $photos } photos cannot be read: they are damaged or have more than 25 megapixels.
}
kit-photos-missing = { $photos ->
    [1] 🕓 One photo is not stored yet. Please try again in a moment.
   *[other] 🕓 { $photos } photos are not stored yet. Please try again in a moment.
}
kit-written = ✅ The press release is ready; the file follows.
kit-barred = Its photos were left out, because the guardians' consent is not on record.
kit-release-how = Press release (DOCX), in Indonesian. Please read it once more before it goes to the media.
kit-release-label = PRESS RELEASE
kit-release-contact = Contact
kit-release-photo = { $title } (Photo: { $unit })
kit-withdrawn = This report was withdrawn, so there is nothing to prepare.
kit-no-photos = This report has no photos yet.
kit-no-consent = These photos may show pupils, and the guardians' consent is not on record. Captions and a press release can still be prepared.
kit-photos-not-there = The photos are not stored yet. Please try again in a moment.
kit-photos-unreadable = None of the photos can be read: they are damaged or have more than 25 megapixels. Please send them again with a new report.
template-name-instagram = Instagram
template-name-facebook = Facebook
template-name-x = X
template-name-tiktok = TikTok
template-name-threads = Threads
template-name-youtube-title = YouTube: title
template-name-youtube = YouTube: description
template-name-website-title = Website: headline
template-name-website = Website: body
template-name-hashtags = Hashtags
templates-menu =
    ✏️ <b>Caption templates</b>
    The office's own words around what a report says. Those marked ✏️ were changed by this office.
template-head = ✏️ Template <b>{ $name }</b>
template-sample = What it makes of a typical report:
template-operators = Only operators can change it.
template-ask = ✏️ Please write the new template <b>{ $name }</b>, in one message.
template-slot = <code>{ $name }</code>
template-slots =
    Placeholders: { $names }
    A line whose placeholders are all empty is left out.
template-limit = The result may have up to { $most }.
template-bad = { $count ->
    [1] ⚠️ The template was not saved. One thing needs mending:
   *[other] ⚠️ The template was not saved. { $count } things need mending:
}
template-bad-empty = ▫️ The template is empty.
template-bad-brace = ▫️ A brace has no partner in the line “{ $words }”.
template-bad-unknown = { $near ->
    [no] ▫️ There is no placeholder { $words }.
   *[other] ▫️ There is no placeholder { $words }. Perhaps { $near } is meant.
}
template-bad-silent = ▫️ It says nothing of the report: use {"{"}judul{"}"} or {"{"}cerita{"}"}.
template-bad-long = ▫️ It is too long: { $length }, at most { $most }.
template-bad-no-tag = { $near ->
    [no] ▫️ “{ $words }” is no hashtag.
   *[other] ▫️ “{ $words }” is no hashtag. Write { $near }.
}
template-again = Please write it again, or go back. The old template is still in force.
template-saved = ✅ The template <b>{ $name }</b> is saved and in force.
button-template-edit = ✏️ Edit
button-template-restore = Back to the original
button-template-show = Show the result
kit-consent-ask = 📷 These photos may show pupils. Did their guardians agree to publishing them?
kit-consent-yes = The guardians' consent is noted.
kit-consent-no = Noted. These photos are not used; captions and a press release can still be prepared.
button-consent-yes = Yes, they did
button-consent-no = No
button-letterhead = Letterhead
letterhead-ask = ✏️ Please type the letterhead, a line each, at most { $lines } lines.
letterhead-now =
    <b>Letterhead</b>
    { $text }
letterhead-saved = ✅ The letterhead is saved.
letterhead-long = A letterhead has at most { $lines } lines and { $most } characters. Please shorten it.
audit-consent-noted = { $who } noted the guardians' consent for the photos of report { $subject }
audit-letterhead-saved = { $who } changed the letterhead
audit-kind-consent = Guardians' consent
audit-kind-letterhead = Letterhead
button-logo = Logo
logo-ask = 📷 Please send the office's logo as a photo or a file (JPG, PNG, WEBP).
logo-reading = 🕓 Reading the logo …
logo-saved = ✅ The logo is saved. Framed photos and press releases use it from now on.
logo-unreadable = That logo cannot be read. Please send a JPG, PNG or WEBP picture of at most 25 million pixels.
audit-logo-saved = { $who } changed the logo
audit-kind-logo = Logo
