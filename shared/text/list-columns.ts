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
  copied: (rows: number) => (rows === 1 ? 'Copied 1 row' : `Copied ${rows.toLocaleString('en-US')} rows`),
  copiedSome: (rows: number, all: number) =>
    `Copied the first ${rows.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} rows: more do not fit. Narrow the list for the rest.`,
  notCopied: 'Not copied',
} as const
