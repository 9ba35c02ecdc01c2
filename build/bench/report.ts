import type { BenchRow } from './bench-row.ts'
import type { Measured } from './measure.ts'

/** Prints what was measured, and says how many of the row's goals are missed. */
export async function report(row: BenchRow, measured: readonly Measured[]): Promise<number> {
  const reference = measured[0]?.median ?? Number.NaN
  console.log(`\n${row.name} — ${row.job}`)
  for (const { name, median, p95 } of measured) {
    const ratio = (median / reference).toFixed(2)
    console.log(
      `  ${name.padEnd(34)} ${median.toFixed(4).padStart(10)} ms  p95 ${p95.toFixed(4).padStart(10)}  × ${ratio}`,
    )
  }
  for (const remark of (await row.remarks?.()) ?? []) console.log(`  ${remark}`)
  const verdicts = verdictsOn(row, measured)
  for (const { isMet, words } of verdicts) console.log(`  ${isMet ? 'met   ' : 'MISSED'} ${words}`)
  return verdicts.filter(({ isMet }) => !isMet).length
}

interface Verdict {
  readonly isMet: boolean
  readonly words: string
}

function verdictsOn(row: BenchRow, measured: readonly Measured[]): readonly Verdict[] {
  const what = row.counts ?? 'median'
  const of = (name: string): number => measured.find((one) => one.name === name)?.[what] ?? Number.NaN
  const end = row.counts === undefined ? '' : ` (${row.counts})`
  const ratios = row.goals.map(({ candidate, to, atMost }): Verdict => {
    const ratio = of(candidate) / of(to)
    return { isMet: ratio <= atMost, words: `${candidate} at most ${shown(atMost)}× ${to}: ${shown(ratio)}${end}` }
  })
  const limits = (row.limits ?? []).map(({ candidate, milliseconds }): Verdict => {
    const time = of(candidate)
    return { isMet: time <= milliseconds, words: `${candidate} at most ${milliseconds} ms: ${shown(time)}${end}` }
  })
  return [...ratios, ...limits]
}

function shown(value: number): string {
  return String(Number(value.toPrecision(3)))
}
