unusable-photos-unreadable = { $count ->
    [one] ⚠️ Photo { $places } for “{ $title }” cannot be opened: its file is broken. The file is kept, but it will not appear in kits and digests. Please send that photo again.
   *[other] ⚠️ { $count } photos for “{ $title }” cannot be opened: their files are broken (numbers { $places }). The files are kept, but they will not appear in kits and digests. Please send those photos again.
}
unusable-photos-too-large = { $count ->
    [one] ⚠️ Photo { $places } for “{ $title }” is too large to be shown: the limit is 25 megapixels (7 for WEBP). The file is kept, but it will not appear in kits and digests. Please send it again as an ordinary photo, not as a file.
   *[other] ⚠️ { $count } photos for “{ $title }” are too large to be shown (numbers { $places }): the limit is 25 megapixels (7 for WEBP). The files are kept, but they will not appear in kits and digests. Please send them again as ordinary photos, not as files.
}
