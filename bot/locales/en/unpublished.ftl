unpublished-ask =
    🔗 Is this activity online yet?
    <b>{ $title }</b>
    { $unit } · { $day }

    If so, just send its link.
unpublished-several =
    🔗 Are these { $count } activities online yet?
    Just send their links here, or tap a title.
unpublished-head = 🕓 <b>Done, but not published yet</b>
unpublished-line = ▫️ { $title } – { $unit }, { $day }
unpublished-none = ✅ Every reported activity has been published.
unpublished-later = 🕓 All right. Once it is online, send the link of <b>{ $title }</b> here. You will not be asked again.
unpublished-never = ✅ Noted: <b>{ $title }</b> will not be published. The report is kept.
unpublished-settled = This activity is online by now, or its report was withdrawn.
button-unpublished = 🕓 Not published yet
button-link-later = Not yet
button-link-never = Will not be published
button-link-again = Undo
button-older = Earlier ›
button-newest = ‹ Newest
command-belumtayang = Activities not published yet
