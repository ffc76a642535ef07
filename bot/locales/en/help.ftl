help-head = ❓ <b>Help</b> · Choose what fits.
help-back = ‹ Other help
help-report-label = How to report
help-report =
    📷 <b>How to report</b>
    Send photos of the activity with a caption, just as in a group; a finished message can be forwarded. Title, date, place and programme are prepared here. Look them over, then press Send report.
help-link-label = Send a link
help-link =
    🔗 <b>Send a link</b>
    Paste the address of the post here, several at once if you like. It goes to your newest report without a link; for a certain report, reply to its message.
help-wrong-label = Sent by mistake
help-wrong =
    <b>Sent by mistake</b>
    While it is a draft: edit your message or press Edit to correct it; Undo takes a change back. Discard drops the draft, which can be brought back for a day. Nobody sees a draft that was dropped.
    Once sent: open the report, then press Edit or Withdraw. Links that are public stay recorded.
help-quiet-label = Nothing going on
help-quiet =
    🔕 <b>Nothing going on</b>
    Just write “nihil”, or press Nothing this week on a reminder. The unit is left alone until the date that is named.
    Going on leave? Type /cuti; there are no reminders meanwhile.
help-prompts-label = No reminders arrive
help-prompts =
    🕓 <b>No reminders arrive</b>
    Reminders come only when a unit has not published for long, on working days between { $start } and { $end }. If you ever blocked the bot, unblock it and send any message here.
help-stuck-label = Something is difficult
help-stuck =
    💬 <b>Something is difficult</b>
    Press 💬 Difficulties below and write what it is, with a photo if it helps; or just send “Kendala: no signal at the office”. It goes straight to the coordinators, and the answer comes here.
help-officers-label = A new officer
help-officers =
    <b>A new officer</b>
    Handing over makes an invitation link for the successor. The history of reports stays with the unit, and the successor gets a summary of it.
help-ethics-label = Code of ethics
help-data-label = Personal data
help-data =
    <b>Personal data</b>
    { $office } keeps your name, your Telegram account number, and the reports and photos you send here, to coordinate the publication of activities. Reports stay with the unit.
help-silent-label = A unit is quiet
help-silent =
    <b>A unit is quiet</b>
    Its officers are reminded first, then the group; after that the unit is named in the coordinators' digest, with for how long. A unit without an officer is named at once.
    /diam shows whom we await news from: remind, contact or pause a unit from there.
help-digest-label = No digest has come
help-digest =
    <b>No digest has come</b>
    The daily digest goes to the coordination group and to every coordinator at { $digest } on working days. A missed day is merged into the next one. The recap of any day, week, month or year can be had again with /rekap.
help-group-label = Coordination group
help-group =
    <b>Coordination group</b>
    Add the bot to the group, then type /pasang there. If the group has topics and the bot may manage them, digests, reminders and difficulties get topics of their own.
help-setting-up-label = Setting the office up
help-setting-up =
    <b>Setting the office up</b>
    Eight short steps: name, time zone, language, coordinators, group, units, cadence and hours. Each can be skipped and repeated.
help-join-label = How to join
help-join =
    <b>How to join</b>
    Open the invitation link that a coordinator gave you, read the code of ethics and the notice on personal data, then press Join. No link yet? Ask to join with the button below; a coordinator of { $office } decides.
help-what-label = What is this bot?
help-what =
    <b>What is this bot?</b>
    The PR coordination bot of { $office }: officers of its units report activities with photos, their publications come together, and no unit is forgotten.
help-invite-label = Invite officers
help-invite =
    <b>Invite officers</b>
    Every unit has an invitation link and a QR code of its own; the invitation sheets hold them all, to be printed. A new officer opens it and is registered at once.
