import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchFile } from './bench-row.ts'
import { measure } from './measure.ts'
import { report } from './report.ts'

/** `npm run bench [-- WORD…]`: every `*.bench.ts` beside this file, or those rows whose names hold one of the words. */
const words = process.argv.slice(2)
let missed = 0

for (const name of readdirSync(import.meta.dirname).filter((each) => each.endsWith('.bench.ts'))) {
  const file = join(import.meta.dirname, name)
  const { rows }: BenchFile = await import(file)
  for (const [place, row] of rows().entries()) {
    if (words.length > 0 && !words.some((word) => row.name.includes(word))) continue
    missed += await report(row, await measure(file, place, row))
  }
}

console.log(missed === 0 ? '\nevery goal is met' : `\n${missed} goals are missed`)
process.exitCode = missed === 0 ? 0 : 1
