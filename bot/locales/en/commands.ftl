command-cari = Search the archive of reports
command-menu = Main menu
command-lapor = Report an activity
command-bantuan = Help by situation
command-pengaturan = The office's settings
command-pasang = Bind the bot to this group
command-panduan = Guide and code of ethics
unit-unknown = { $near ->
    [no] There is no unit with the code { $code }.
   *[other] There is no unit with the code { $code }. Perhaps: { $near }.
}
units-bad-row = Line { $line }: { $reason }
units-nothing-done = { $bad } lines need correcting. Nothing was imported.
units-planned = To add: { $added }, to change: { $changed }, unchanged: { $unchanged }.
units-imported = Units added: { $added }, changed: { $changed }, unchanged: { $unchanged }.
programmes-imported = Programmes added: { $added }, changed: { $changed }.
unit-row-bad-cadence = The cadence “{ $detail }” is no number of days from 1 to 365.
unit-row-bad-code = The code “{ $detail }” cannot be used; take letters, digits and hyphens, 32 at most.
unit-row-bad-kind = The kind “{ $detail }” is unknown; use MAN, MTsN, MIN, KUA or Seksi.
unit-row-duplicate = The code { $detail } stands already in the line named in brackets.
unit-row-long-name = The name “{ $detail }” is too long; 120 characters at most.
unit-row-no-code = The unit code is empty ({ $detail }).
unit-row-no-kind = The kind of unit is empty ({ $detail }).
unit-row-no-name = The unit name is empty ({ $detail }).
command-satker = Units and their officers
command-program = Priority programmes
command-cuti = Tell of leave
command-dataku = The data held about me
command-audit = Audit log
