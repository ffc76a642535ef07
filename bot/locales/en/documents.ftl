button-documents = 📄 Recap files
button-document-pdf = 📄 PDF
button-document-xlsx = XLSX
button-document-period = { $kind ->
    [year] The year { $period }
   *[month] { $period }
}
button-evidence = Work evidence (SKP)
document-menu =
    📄 <b>{ $name } { $period }</b>

    The PDF is for reading and printing: figures, charts, programmes, units, photos, and all reports with their links. The XLSX is for working with: one row for each report and each publication.
document-menu-running = 🕓 This period is not over; a file tells what there was when it was made.
document-making-pdf = 🕓 The recap of { $period } is being made.
document-making-xlsx = 🕓 The tables of { $period } are being made.
document-ready = ✅ { $name } { $period } is ready, the file follows.
document-caption-pdf = 📄 Recap of { $period } · { $office }
document-caption-xlsx = Tables of { $period } · { $office }
document-file-pdf = recap-{ $slug }.pdf
document-file-xlsx = recap-{ $slug }.xlsx
documents-readers-only = Recap files are for coordinators and leaders only.
documents-not-begun = That period has not begun yet.
document-name = { $kind ->
    [year] Yearly Recap
   *[month] Monthly Recap
}
document-kicker = Publicity of activities
document-made = Made on { $day } from Gaung's records
document-page = Page { $page } of { $pages }
document-lead = In { $period }, { $reports } activities were reported, { $published } of which have been published. There are { $publications } publications in all, and { $units } units were active.
document-lead-empty = In { $period } nothing was reported and nothing published.
document-of = { $part } of { $whole }
document-tile-reports = activities reported
document-tile-published = reports published
document-tile-unpublished = reports not published yet
document-tile-publications = publications (links)
document-tile-units = units active
document-tile-programmes = programmes active
document-rule = A report counts on the day on which it was sent, a publication on the day on which its link was sent. Withdrawn reports do not count; their links do. A report is published when it has at least one link.
document-running = This period is not over: it is told up to { $day }.
document-leagues = Ranking by league
document-leagues-how = Units are compared with units of their kind. Equal points share a place: 1, 2, 2, 4.
document-points = Points: { $points }.
document-points-year = The points of a year are the sums of its months, each by its own rule.
document-improved = Most improved: { $units }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
} (up { $gain } points from the month before).
document-league-more = And { $more } other units; all of them are in the XLSX file.
document-sheet-leagues = Ranking
document-column-place-in-league = Place
document-column-points = Points
document-programmes = Programmes
document-programmes-bare = No reports yet: { $programmes }.
document-units = Platforms and units
document-units-many = More than { $most } units: the figures of each are in the XLSX file.
document-photos = Photos
document-appendix = Appendix: reports and links
document-appendix-how = By unit and day. A published report has all its links beside it; other publications of the period stand at their day.
document-appendix-long = There are too many reports to print them one by one. All of them are in the XLSX file, with their links.
document-no-programme = No programme
document-loose = Publication without a report
document-of-earlier = Publication of another report: { $title } ({ $reference })
document-other-account = other account
document-yes = yes
document-unlisted = There are too many reports for one file. The files of each month list them.
document-state-reported = not published yet
document-state-published = published
document-state-verified = published, verified
document-overview-office = Office
document-overview-period = Period
document-overview-made = Made on
document-overview-units = Units
document-overview-active = Units active
document-overview-rule = How it is counted
document-overview-note = Note
document-sheet-overview = Overview
document-sheet-units = Units
document-sheet-programmes = Programmes
document-sheet-platforms = Platforms
document-sheet-days = Days
document-sheet-reports = Reports
document-sheet-publications = Publications
document-column-what = What
document-column-value = Value
document-column-code = Code
document-column-unit = Unit
document-column-units = Units
document-column-kind = Kind
document-column-reports = Reports
document-column-published = Published
document-column-unpublished = Not published
document-column-publications = Publications
document-column-platforms = Platforms
document-column-number = Number
document-column-programme = Programme
document-column-platform = Platform
document-column-day = Day
document-column-reported = Reported
document-column-reference = Reference
document-column-title = Activity
document-column-activity = Day of activity
document-column-until = Until
document-column-place = Place
document-column-state = State
document-column-featured = Featured
document-column-photos = Photos
document-column-links = Links
document-column-addresses = Addresses of links
document-column-published-on = Published
document-column-address = Address
document-column-account = Account
evidence-menu = <b>Work evidence (SKP)</b>: every report and publication that you sent yourself, with dates, places and links. Of which year?
evidence-making = 🕓 The evidence of { $year } is being made.
evidence-ready = ✅ The evidence is ready, the file follows.
evidence-caption = 📄 Work evidence { $year }. Check it, print it, and have it signed.
evidence-file = work-evidence-{ $year }.pdf
evidence-none = You have sent no report or publication in { $year } yet.
evidence-title = Evidence of Publications
evidence-kicker = Annex to the appraisal of work targets (SKP)
evidence-lead = { $name } is in charge of publicity for { $units }, and sent the following reports and publications in { $year }.
evidence-how = The date on the left is that on which the report or link was sent. Withdrawn reports are left out. Addresses can be opened from this file.
evidence-where = { $place ->
    [no] { $days }
   *[other] { $days }, { $place }
}
evidence-signer-officer = PR officer,
evidence-signer-head = Seen by the superior,
button-document-certificates = 🏅 Certificates
document-making-certificates = 🕓 The certificates of { $period } are being made.
document-caption-certificates = 🏅 Certificates of { $period } for the most active of each league · { $office }. Print and sign them.
document-file-certificates = certificates-{ $slug }.pdf
documents-not-over = Certificates are made when the period is over.
document-posted = 📄 <b>Recap of { $period }</b> · { $office }
document-posted-counts = { $reports } reports, { $published } of them published, { $publications } publications by { $units } units. The files follow below.
document-posted-certificates = { $count ->
    [1] 🏅 One certificate for the most active unit is ready to be printed.
   *[other] 🏅 { $count } certificates for the most active units of each league are ready to be printed.
}
document-posted-lacking = ⚠️ Some of the files could not be made. Please ask again with the button below.
certificate-file-title = Certificates { $period }
certificate-title = CERTIFICATE OF APPRECIATION
certificate-given = awarded to
certificate-reason = { $kind ->
    [year] as the most active unit of the league { $league } in telling of the activities of { $office } throughout { $period }
   *[month] as the most active unit of the league { $league } in telling of the activities of { $office } in { $period }
}
certificate-figures = { $reports } reports · { $publications } publications · { $points } points
certificate-signer = Head of the office,
certificate-nobody = There are no certificates: no unit has points in that period, or more than { $most } share the first place.
