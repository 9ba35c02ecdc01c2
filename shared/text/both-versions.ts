/** A form that was left half-way while what it changes was saved by somebody: both are shown, nothing is lost. */
export const bothWords = {
  title: 'Saved meanwhile',
  fact: (saved: string) => `This was saved at ${saved}, while your changes waited.`,
  more: 'Pick for each line what is to stand. What you do not take stays in the tray for 30 days.',
  what: 'What',
  mine: (at: string) => `You typed, ${at}`,
  theirs: (at: string) => `Saved, ${at}`,
  pick: (what: string) => `What stands: ${what}`,
  nothing: 'Nothing',
  asTyped: 'As you left them',
  asSaved: 'As they were saved',
  keepMine: 'Keep all of mine',
  takeTheirs: 'Take what was saved',
  goOn: 'Go on with these',
  unpicked: (count: number) => (count === 1 ? '1 line to pick' : `${count} lines to pick`),
} as const
