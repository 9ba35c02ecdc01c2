import { parameter } from '../parameter.ts'

/** From the sixth procedure on the payer prices by report. Contracts may have another ladder. */
export const procedureLadder = parameter<readonly number[]>({
  id: 'coverage.procedureLadder',
  asks: 'Which percent of its fee is each of several procedures allowed, the dearest first?',
  unit: 'percent',
  source: { cite: 'Medicare Claims Processing Manual ch. 12 section 40.6', read: '2026-11-21' },
  values: [{ from: '1995-01-01', value: [100, 50, 50, 50, 50] }],
})
