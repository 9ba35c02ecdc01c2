/** Words about receipts that stand on paper and, since a copy was restored, not in the records. */
export const gapWords = {
  title: 'Receipts to enter again',
  lead: 'These numbers were given out after the copy that was restored. Post each payment from its paper, with the old number as its reference.',
  number: 'On paper',
  standing: 'In the records',
  open: 'Not entered yet',
  enteredAs: (number: string) => `Entered again as ${number}`,
  show: 'Show them',
  /** The line in the morning. */
  fact: (count: number) =>
    count === 1
      ? '1 receipt is on paper and not in the records.'
      : `${count} receipts are on paper and not in the records.`,
  more: (numbers: readonly string[]) =>
    `Enter again ${numbers.slice(0, 3).join(', ')}${numbers.length > 3 ? ` and ${numbers.length - 3} more` : ''}.`,
  /** In the restore wizard. */
  newest: 'Newest receipt on paper',
  newestHint: (last: string | null) =>
    last === null
      ? 'Look at the receipts given out. Empty when there is none.'
      : `Empty when none was given after ${last}.`,
  newestWhy: 'Numbers up to this one are not given again, and are listed to be entered.',
  notRead: 'Type it as it stands on the paper: R-2026-0042.',
  farOff: 'This number is far from the last one in the copy. Look at the paper again.',
} as const
