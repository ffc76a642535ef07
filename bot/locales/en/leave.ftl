leave-past = Those days have passed. Choose a day that is still to come.
leave-long = Leave lasts { $most } days at most. For longer than that, hand the unit over with “Hand over”.
leave-none = No leave is on record.
