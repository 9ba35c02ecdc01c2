/** Parts of the screen inventory that the window does not hold: where, what is asked for, and why it is so. */
export const NOT_HELD: readonly (readonly [screen: string, asked: string, why: string])[] = [
  [
    'S7',
    'Answers of payers from a watched folder',
    'An answer is dropped, pasted or chosen from a file; no folder is watched.',
  ],
]
