errand-failed = Sorry, that could not be prepared. The fault is ours and the operators are looking at it. Please try again later.
errand-dead = ⚠️ A piece of work ({ $kind }) failed three times. The log has the details.
file-not-fetched = That file cannot be fetched from Telegram. Bots can download up to { $most } MB. Please send a smaller file.
