/** Words of the notes on a person. */
export const noteWords = {
  title: 'Notes',
  add: 'Add note',
  change: 'Change note',
  words: 'Note',
  hint: 'Staff read it, patients never do. No card numbers.',
  pinned: 'Pinned above the others',
  pin: 'Pinned',
  save: 'Save note',
  takeOff: 'Take off',
  leave: 'Leave',
  none: 'No note yet. Alt N adds one.',
  noneToAdd: 'No note yet.',
  by: (name: string, day: string) => `${name}, ${day}`,
  savedToast: 'Kept the note',
  offToast: 'Took the note off',
  empty: 'A note says something. Type it, or leave.',
} as const
