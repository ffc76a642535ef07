"""The guided tour: takes a visitor through the steps of the story."""

from collections.abc import Callable

from bot.commands.stage import Stage
from bot.commands.steps import STEPS, Run, Spot


class Tour:
    """A visitor's place in the tour. Steps that were passed over are taken first; one that was taken is only shown."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._run = Run()

    @property
    def next(self) -> int:
        """The number of the next step, from 0; as many as there are steps at the end."""
        return len(self._run.spots)

    def restart(self) -> None:
        """Begin anew; what has happened stays."""
        self._run = Run(number=self._run.number + 1)

    async def take(self, number: int, told: Callable[[str], None] = lambda _: None) -> Spot:
        """Take a step, after those before it; where to look. `told` hears the name of each step as it begins.

        Raises Missing for what the office lacks, AssertionError where the bot does not do as it should.
        """
        names = list(STEPS)
        wanted = names[number]
        if wanted not in self._run.spots:
            await self._stage.make_whole()
            await self._stage.settles()
            for name in names[self.next : number + 1]:
                told(name)
                self._run.spots[name] = await STEPS[name](self._stage, self._run)
        return self._run.spots[wanted]


async def play(stage: Stage, told: Callable[[str], None]) -> None:
    """The whole tour at once. Raises as `Tour.take`."""
    await Tour(stage).take(len(STEPS) - 1, told)
    await stage.settles()
