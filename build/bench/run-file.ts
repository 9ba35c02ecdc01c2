import { type BenchRow, type Measured, measure } from './measure.ts'

/** Measures the rows of one file whose names hold one of the words, and ends with the number of goals that are missed. */
const [file = '', ...words] = process.argv.slice(2)
const { rows }: { readonly rows: () => Promise<readonly BenchRow[]> } = await import(file)
let missed = 0
for (const row of await rows()) {
  if (words.length === 0 || words.some((word) => row.name.includes(word))) missed += report(row, await measure(row))
  row.end?.()
}
process.exitCode = missed

function report(row: BenchRow, measured: readonly Measured[]): number {
  const reference = measured[0]?.median ?? Number.NaN
  console.log(`\n${row.name} — ${row.job}`)
  for (const { name, median, p95 } of measured) {
    const ratio = (median / reference).toFixed(2)
    console.log(
      `  ${name.padEnd(34)} ${median.toFixed(4).padStart(10)} ms  p95 ${p95.toFixed(4).padStart(10)}  × ${ratio}`,
    )
  }
  for (const remark of row.remarks ?? []) console.log(`  ${remark}`)
  const verdicts = verdictsOn(row, measured)
  for (const { isMet, words: said } of verdicts) console.log(`  ${isMet ? 'met   ' : 'MISSED'} ${said}`)
  return verdicts.filter(({ isMet }) => !isMet).length
}

interface Verdict {
  readonly isMet: boolean
  readonly words: string
}

function verdictsOn(row: BenchRow, measured: readonly Measured[]): readonly Verdict[] {
  const of = (name: string): number => measured.find((one) => one.name === name)?.median ?? Number.NaN
  const ratios = row.goals.map(({ candidate, to, atMost }): Verdict => {
    const ratio = of(candidate) / of(to)
    return { isMet: ratio <= atMost, words: `${candidate} at most ${shown(atMost)}× ${to}: ${shown(ratio)}` }
  })
  const limits = (row.limits ?? []).map(({ candidate, milliseconds }): Verdict => {
    const time = of(candidate)
    return { isMet: time <= milliseconds, words: `${candidate} at most ${milliseconds} ms: ${shown(time)}` }
  })
  return [...ratios, ...limits]
}

function shown(value: number): string {
  return String(Number(value.toPrecision(3)))
}
