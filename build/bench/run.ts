import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type BenchRow, FLAGS, type Measured, measure } from './measure.ts'

if (globalThis.gc === undefined) {
  const { status } = spawnSync(process.execPath, [...FLAGS, ...process.argv.slice(1)], { stdio: 'inherit' })
  process.exit(status === null ? 1 : status)
}

/** `npm run bench [-- WORD…]`: every `*.bench.ts` beside this file, or those whose row names hold one of the words. */
const words = process.argv.slice(2)
let missed = 0

for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith('.bench.ts'))) {
  const { rows }: { readonly rows: () => Promise<readonly BenchRow[]> } = await import(join(import.meta.dirname, file))
  for (const row of await rows()) {
    if (words.length === 0 || words.some((word) => row.name.includes(word))) missed += report(row, await measure(row))
    row.end?.()
  }
}

console.log(missed === 0 ? 'every goal is met' : `${missed} goals are missed`)
process.exitCode = missed === 0 ? 0 : 1

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
  const of = (name: string): number => measured.find((one) => one.name === name)?.median ?? Number.NaN
  const verdicts = [
    ...row.goals.map(({ candidate, to, atMost }) => {
      const ratio = of(candidate) / of(to)
      return { isMet: ratio <= atMost, words: `${candidate} at most ${shown(atMost)}× ${to}: ${shown(ratio)}` }
    }),
    ...(row.limits ?? []).map(({ candidate, milliseconds }) => {
      const time = of(candidate)
      return { isMet: time <= milliseconds, words: `${candidate} at most ${milliseconds} ms: ${shown(time)}` }
    }),
  ]
  for (const { isMet, words: said } of verdicts) console.log(`  ${isMet ? 'met   ' : 'MISSED'} ${said}`)
  return verdicts.filter(({ isMet }) => !isMet).length
}

function shown(value: number): string {
  return String(Number(value.toPrecision(3)))
}
