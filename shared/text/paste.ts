/** Words of the strip that shows what a pasted block was read as, before it is taken. */
export const pasteWords = {
  count: (rows: number, faults: number) =>
    faults === 0 ? rowsOf(rows) : `${rowsOf(rows)}, ${faults.toLocaleString('en-US')} not understood`,
  leftOut: (faults: number) =>
    faults === 1 ? 'That row is left out and stays in your sheet.' : 'Those rows are left out and stay in your sheet.',
  none: 'No row can be taken. Nothing was changed.',
  take: (rows: number) => `Take ${rowsOf(rows)}`,
  leave: 'Leave all as it was',
  row: 'Row',
  pasted: 'Pasted',
  readAs: 'Read as',
  taken: (rows: number, faults: number) =>
    faults === 0 ? `Took ${rowsOf(rows)}` : `Took ${rowsOf(rows)}, left ${faults.toLocaleString('en-US')} out`,
} as const

function rowsOf(rows: number): string {
  return rows === 1 ? '1 row' : `${rows.toLocaleString('en-US')} rows`
}

/** How a row of a pasted list of services was read, or why it was not. */
export const pastedLineWords = {
  units: (units: number) => (units === 1 ? '1 unit' : `${units} units`),
  charge: 'charge',
  byList: 'as listed',
  noPrice: 'No price is listed for it. The line comes with ?.',
  notPriced: 'The line comes with the charge alone.',
  ended: (day: string) => `ended ${day}`,
  reason: 'Pasted from a list',
  noService: 'There is neither a code nor words.',
  total: 'This looks like a total, not like a service.',
  units_: (text: string) => `“${text}” is not a number of units. 1 to 9999 are.`,
  twoCharges: 'This charge reads two ways. Write it with a point: 12.50 or 1250.',
  notACharge: 'A charge is an amount, or ? while nobody knows it.',
  tooMany: (most: number) => `An estimate holds ${most} lines.`,
} as const
