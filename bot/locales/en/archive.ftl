archive-head = <b>Settings</b> · Photo archive
archive-used = In use: { $used } MB of original photos and documents.
archive-room = { $gigabytes ->
    [0] Room: no limit.
   *[other] Room: { $gigabytes } GB.
}
archive-keep = { $years ->
    [0] Kept: for ever.
    [one] Kept: { $years } year.
   *[other] Kept: { $years } years.
}
archive-waiting = { $count ->
    [one] 🕓 { $count } file waits for room.
   *[other] 🕓 { $count } files wait for room.
}
archive-how = When the room is used up, reports go on; new originals wait at Telegram. Past their time originals are removed, and their small pictures stay.
archive-nearly-full =
    ⚠️ The photo archive is nearly full: { $used } MB of { $gigabytes } GB.
    Give it more room, or keep originals for a shorter time. Once it is full, new originals are not downloaded; reports go on.
archive-full =
    ⚠️ The photo archive is full: { $used } MB of { $gigabytes } GB.
    { $waiting ->
        [one] { $waiting } file waits
       *[other] { $waiting } files wait
    } at Telegram. Reports go on. Give it more room, or keep originals for a shorter time.
archive-lost =
    ⚠️ Last night { $found ->
        [one] { $found } file
       *[other] { $found } files
    } of the archive turned out to be missing or damaged.
    Downloaded again from Telegram: { $recovered }.
archive-lost-waiting = Still being downloaded: { $waiting }.
archive-lost-gone = Cannot be had any more: { $gone }. Ask the officers to send them again, and check the computer’s storage:
archive-lost-report = · { $reference }
button-archive = 📷 Photo archive
button-archive-room = { $number ->
    [0] No limit
   *[other] { $number } GB
}
button-archive-keep = { $number ->
    [0] For ever
    [one] { $number } year
   *[other] { $number } years
}
kit-photos-expired = The time for which this report’s original photos are kept is over. Captions can still be prepared.
