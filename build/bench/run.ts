import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { FLAGS } from './measure.ts'

/**
 * `npm run bench [-- WORD…]`: every `*.bench.ts` beside this file, each in a program of its own, or only the rows whose
 * names hold one of the words. A word that begins with the name of a file looks in that file alone.
 */
const ENDING = '.bench.ts'
const words = process.argv.slice(2)
const topics = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith(ENDING))
  .map((name) => name.slice(0, -ENDING.length))
const isOfTopic = (word: string, topic: string): boolean =>
  word.startsWith(topic) || !topics.some((other) => word.startsWith(other))

let missed = 0
for (const topic of topics) {
  if (words.length > 0 && !words.some((word) => isOfTopic(word, topic))) continue
  const program = [join(import.meta.dirname, 'run-file.ts'), join(import.meta.dirname, topic + ENDING), ...words]
  const { status } = spawnSync(process.execPath, [...FLAGS, ...program], { stdio: 'inherit' })
  missed += status ?? 1
}

console.log(missed === 0 ? '\nevery goal is met' : `\n${missed} goals are missed`)
process.exitCode = missed === 0 ? 0 : 1
