button-accounts = Official accounts
button-account-add = ➕ Add an account
button-account-closed = Former accounts · { $count }
button-account-holder = Who holds it
button-account-close = No longer ours
button-account-take = ✅ Register it
button-account-not = Not ours
account-platform-website = Website
account-platform-instagram = Instagram
account-platform-facebook = Facebook
account-platform-x = X
account-platform-tiktok = TikTok
account-platform-youtube = YouTube
account-platform-threads = Threads
account-platform-telegram = Telegram
account-platform-whatsapp = WhatsApp channel
account-post-officer = PR officer
account-post-head = Head of the unit
account-post-admin = Administration
account-post-team = Media team
account-list-head = <b>Official accounts of { $unit }</b>
account-list-none = No account is registered yet.
account-line = { $holder ->
    [no] • { $platform } · { $account }
   *[other] • { $platform } · { $account } – held by: { $holder }
}
account-missing = None yet on { $platforms }.
account-no-password = <i>Only the account's name and the post that holds it. Passwords are never asked for.</i>
account-closed-head = <b>Former accounts of { $unit }</b>
account-ask =
    ➕ Official accounts of <b>{ $unit }</b>

    Paste the link of the profile or the address of the website, several at once if you like:
    <code>https://instagram.com/kua_palang</code>
    Or just write its name, such as <code>@kua_palang</code>.
account-where = Where is { $account }?
account-where-link = The name { $account } is too long for a button. Please paste the link of the profile.
account-one = { $state ->
    [added] ✅ { $account } on { $platform } is registered for <b>{ $unit }</b>.
    [closed] { $account } on { $platform } used to be an account of <b>{ $unit }</b>.
   *[open] { $account } on { $platform }, an official account of <b>{ $unit }</b>.
}
    { $holder ->
        [no] Which post holds it is not on record yet.
       *[other] Held by: { $holder }.
    }
account-ask-holder =
    Which post at { $unit } holds { $account }?
    Choose, or write the post. Not somebody's name, and never a password.
account-offer =
    Is { $account } on { $platform } an account of <b>{ $unit }</b>?
    Register it once, and links from it are recognised from then on. No password is asked for.
account-offer-taken = ✅ { $account } on { $platform } is registered for <b>{ $unit }</b>.
account-offer-declined = All right, { $account } is not registered for { $unit }, and you will not be asked again.
account-gaps = <b>Official accounts</b> · units that have none yet. Choose where.
account-gaps-none = ✅ Every unit has an account everywhere.
account-gap = <b>No account on { $platform } yet</b> · units: { $total }
account-not-read = The account's name could not be read. Open its profile, copy the link and paste it here; or write the name with an @.
account-too-many = { $most } accounts at a time are the limit. Please send some of them first.
account-secret = Passwords are never asked for here; it is better to delete that message. The account's name or the post that holds it is enough.
account-taken = { $account } is registered as an account of { $unit } already. If that is wrong, ask { $unit } or a coordinator to let it go.
account-is-closed = { $account } has been let go already.
account-holder-unlike = That does not look like a post. Write, for example, “PR officer”, without links, in 80 characters at most.
links-other = { $owner ->
    [no] ⚠️ Another account: { $account } ({ $platform }) is not registered for { $unit }. The link counts all the same.
   *[other] ⚠️ Another account: { $account } ({ $platform }) belongs to { $owner }. The link counts for { $unit } all the same.
}
report-link-other = { $owner ->
    [no] · <i>another account</i>
   *[other] · <i>another account ({ $owner })</i>
}
digest-link-other = <i>(another account)</i>
my-unit-accounts = Official accounts: { $accounts }
my-unit-no-accounts = Official accounts: none registered yet
audit-kind-account = Official accounts
audit-account-added = { $who } registered the account { $account } ({ $platform }) for { $subject }
audit-account-closed = { $who } let the account { $account } ({ $platform }) of { $subject } go
audit-account-reopened = { $who } registered the account { $account } ({ $platform }) for { $subject } again
audit-account-held = { $who } noted which post holds { $account } ({ $platform }) at { $subject }
