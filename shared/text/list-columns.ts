import type { Cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'

/** Words of what can be done with every list: copying it, and choosing its columns. */
export const listColumnWords = {
  copy: 'Copy list',
  columns: 'Columns',
  done: 'Done',
  reset: 'As they came',
  first: 'always first',
  show: (head: string) => `Show ${head}`,
  wider: (head: string) => `Wider: ${head}`,
  narrower: (head: string) => `Narrower: ${head}`,
  earlier: (head: string) => `Further left: ${head}`,
  later: (head: string) => `Further right: ${head}`,
  sort: (head: string) => `Sort by ${head}`,
  hint: 'Space shows or hides, ← → change the width, Alt ↑ ↓ the place, S sorts. Kept for you alone.',
  hintUnsorted: 'Space shows or hides, ← → change the width, Alt ↑ ↓ the place. Kept for you alone.',
  copied: (rows: number) => (rows === 1 ? 'Copied 1 row' : `Copied ${rows.toLocaleString('en-US')} rows`),
  copiedSome: (rows: number, all: number) =>
    `Copied the first ${rows.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} rows: more do not fit. Narrow the list for the rest.`,
  notCopied: 'Not copied',
  pickAll: 'Pick all rows',
  letGo: 'Pick none',
  picked: (rows: number, totals: readonly PickedTotal[]) =>
    [`${rows.toLocaleString('en-US')} selected`, ...totals.map(pickedTotal)].join(' · '),
} as const

interface PickedTotal {
  readonly head: string
  readonly known: Cents | null
  readonly unknown: number
}

function pickedTotal({ head, known, unknown }: PickedTotal): string {
  const parts = [known === null ? '' : shownMoney(known), unknown === 0 ? '' : `${unknown} unknown`]
  return `${head} ${parts.filter((part) => part !== '').join(', ')}`
}

type ColumnChanged = 'hidden' | 'shown' | 'sized' | 'moved' | 'asGiven'

const COLUMN_CHANGES: Readonly<Record<ColumnChanged, (head: string) => string>> = {
  hidden: (head) => `Hid the column “${head}”`,
  shown: (head) => `Showed the column “${head}”`,
  sized: (head) => `Changed the width of “${head}”`,
  moved: () => 'Moved a column',
  asGiven: () => 'Put the columns as they came',
}

/** What was done to the columns of a list, for its way back. */
export function columnChangeWords(what: ColumnChanged, head: string): string {
  return COLUMN_CHANGES[what](head)
}
