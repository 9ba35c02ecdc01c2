/** Parts of the screen inventory that the window does not hold: where, what is asked for, and why it is so. */
export const NOT_HELD: readonly (readonly [screen: string, asked: string, why: string])[] = [
  [
    'S7',
    'Import review of an eligibility answer',
    'An answer is read and weighed against the form; no screen opens it, and nothing stores it.',
  ],
]
