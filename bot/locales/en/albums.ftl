album-head = { $photos ->
    [0] 📷 <b>{ $title }</b>: no photo yet.
    [one] 📷 <b>{ $title }</b>: { $photos } photo.
   *[other] 📷 <b>{ $title }</b>: { $photos } photos.
}
album-how = { $photos ->
    [one] Tap its number to take this photo out.
   *[other] Number 1 is the cover: it comes first in kits and digests. Tap a photo’s number to move it or take it out.
}
album-more = Send more photos here, up to { $most } in all. PDF and DOCX documents are welcome too.
album-one = { $place ->
    [1] 📷 Photo 1 of { $photos }, the report’s cover.
   *[other] 📷 Photo { $place } of { $photos }.
}
broken-photo-unreadable = ⚠️ Its file is broken and cannot be shown. Please send this photo again.
broken-photo-too-large = ⚠️ Too large to be shown. Please send it again as an ordinary photo.
album-sheet = { $photos ->
    [one] The photo of this draft.
   *[other] The photos of this draft, in their order.
}
file-video = video
file-document = document
button-photos-clear = ✖️ Take all photos out
button-photos-back = { $count ->
    [one] ↩️ Put it back
   *[other] ↩️ Put { $count } back
}
button-file-out = ✖️ Take out { $name }
button-photo-earlier = ⬅️ Earlier
button-photo-later = Later ➡️
button-photo-cover = Make it the cover
button-photo-out = ✖️ Take out
button-photos-all = ‹ All photos
photo-not-there = That photo is not in this draft any more.
photos-nothing-out = There is nothing left to put back.
photos-no-room = There is no room: up to { $most } photos. Take another one out first.
draft-files = { $documents ->
    [0] 📎 { $videos ->
        [one] { $videos } video
       *[other] { $videos } videos
    }
   *[other] 📎 { $documents ->
        [one] { $documents } document
       *[other] { $documents } documents
    }{ $videos ->
        [0] {""}
        [one] , { $videos } video
       *[other] , { $videos } videos
    }
}
held-left = { $left ->
    [one] ⚠️ { $left } file was left out: a report holds up to { $most } photos, 5 documents and 5 videos.
   *[other] ⚠️ { $left } files were left out: a report holds up to { $most } photos, 5 documents and 5 videos.
}
too-many-documents = A report holds up to { $most } documents. Those that arrived are safe; to replace one, take it out with the Photos button.
too-many-videos = A report holds up to { $most } videos. Those that arrived are safe; to replace one, take it out with the Photos button.
file-empty = The file { $name } is empty (0 bytes), so there is nothing to keep. Everything saved so far is safe; check the file on your phone, then send it again.
file-too-large = The file { $name } has { $size } MB. Telegram lets bots download up to { $most } MB only. Everything saved so far is safe; send a smaller version, or a link to it.
file-picture-kind = The picture { $name } cannot be read: photos are taken as JPG, PNG or WEBP. Everything saved so far is safe; send the picture as an ordinary photo, not as a file.
file-other-kind = The file { $name } cannot be attached: a report holds photos, videos, PDF and DOCX. Everything saved so far is safe; send what is in it as photos or PDF, or send a link to it.
file-not-what-it-says = The file { $name } is called { $kind }, but is of another kind. Everything saved so far is safe; save it anew as { $kind }, then send it again.
video-kept = 📎 The video is noted with the report, but not downloaded: it stays at Telegram. To publish it, upload it to your unit’s social media and send the link.
