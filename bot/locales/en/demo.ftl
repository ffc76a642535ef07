demo-begins = Gaung demo: a simulated Telegram, no token and no internet. The story takes about half a minute.
demo-ended =
    That was the story. The pictures of the chats are in { $path }.
demo-group = Group { $name }
demo-person = { $name }'s chat with the bot
demo-failed = The demo did not go as it should:
demo-log = The bot's log: { $path }
demo-help =
    Go on yourself, one line at a time:
      Budi hello           Budi writes “hello” to the bot
      Budi photos          Budi sends an album of four photos with a caption
      Budi press Send      Budi presses the button that contains “Send”
      Budi show            Budi's chat
      clock +1d            time moves on by a day (d days, h hours, m minutes)
      quit                 ends the demo
