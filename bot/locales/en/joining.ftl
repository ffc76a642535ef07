invite-head =
    <b>Gaung invitation</b>
    { $name }, you are invited { $to }.
invite-unit = to be a PR officer of <b>{ $unit }</b>
invite-as-coordinator = to coordinate the PR officers of { $office }
invite-as-leader = to receive the activity recaps of { $office }
invite-as-operator = to run this bot
ethics =
    <b>Code of ethics</b> (PMA 12/2019): faith and piety, integrity, professionalism, responsibility, exemplary conduct.
notice =
    <b>Personal data</b>: { $office } keeps your name, your Telegram account number, and the reports and photos you send here, to coordinate the publication of activities. By joining you agree to that.
joined =
    ✅ Welcome, { $name }. You are now registered as <b>{ $where }</b>.
officer-of = PR officer of { $unit }
role-coordinator = PR coordinator
role-leader = leader
role-operator = operator
how-to-report =
    📷 <b>Reporting</b>: send photos of the activity with a caption, just as in a group. Forwarding a finished message works too. The rest is prepared here.
how-to-link =
    🔗 <b>Already published?</b> Just send the link here; several at once are fine.
stranger =
    Welcome. This bot coordinates the PR officers of { $office }.
    To join, open your unit's invitation link. No link yet? Ask to join with the button below.
invitation-invalid = This invitation is no longer valid, or the link is incomplete. Please ask the PR coordinator for a new one.
language-set = The language is now English.
in-private = That command is served in the private chat with the bot.
members-only = This is for registered people. Open your unit's invitation link first; if you have none, ask the PR coordinator.
coordinators-only = Only an operator or a coordinator can do this.
wrong-place = This button does not work here.
