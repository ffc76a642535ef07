demo-page =
    Gaung’s demo is ready: { $url }
    Open that address in a browser and follow the guided tour on the right; or pick an officer and send photos with a caption.
    Ctrl-C ends the demo.
demo-page-new =
    The Gaung demo is ready, with an office that is not set up yet: { $url }
    Open that address in a browser and press Start in { $name }’s chat.
    Ctrl-C ends the demo.
demo-open = ⚠️ Anybody who can reach this computer at { $host } can open this page; there is no password.
demo-prepared = The example office is ready.
demo-begins = Gaung demo: a simulated Telegram, no token and no internet. The story takes about half a minute.
demo-ended =
    That was the story. The pictures of the chats are in { $path }.
demo-group = Group { $name }
demo-person = { $name }'s chat with the bot
demo-failed = The demo did not go as it should:
demo-log = The bot's log: { $path }
demo-running = Another demo is running and uses { $path }. End that one first, or run this one from another folder.
demo-no-directory = { $path } cannot be used ({ $reason }). Run the demo from a folder that can be written to.
demo-port-used = Port { $port } is in use by another program (perhaps a demo that was not ended). Choose another: gaung demo --port { $other }, or make demo ARGS="--port { $other }"
demo-port-forbidden = This account may not use port { $port }. Choose another: gaung demo --port { $other }
demo-no-address = { $host } is no address of this computer ({ $reason }). Without --host the page can be opened on this computer only.
