import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fees from '../../../db/repositories/fees.ts'
import * as patientSearch from '../../../db/repositories/patient-search.ts'
import { readPriceFile } from '../../../shared/interop/read-price-file.ts'
import { openDesk } from '../../../test/support/desk.ts'
import { TODAY } from '../../../test/support/samples.ts'
import { root } from '../../checks/sources.ts'
import type { Proof } from '../proof.ts'
import { seededRandom } from '../seeded-random.ts'
import { madeText, oneOf } from './made-text.ts'
import { shownMoneyHolds, TEXT_PROMISES } from './text-promises.ts'
import { x12Holds } from './x12-promise.ts'

const INPUTS = { short: 20_000, full: 1_000_000 } as const
const SEED = 20_261_121
/** Of a thousand inputs, so many go into the search boxes and so many are files with changed letters. */
const SEARCHES_IN_1000 = 30
const FILES_IN_1000 = 1
const ANSWERS_IN_1000 = 20
const FIXTURES = join(root, 'test/fixtures')

type Trial = (random: () => number) => string | null

/** Any text into every place that reads one: a made input, and what has to hold for it. */
export const fuzzProof: Proof = {
  name: 'fuzz',
  promise: 'No text breaks the reading of money, days, tables, names and files, the search boxes, or what goes out.',
  async run(length) {
    const count = INPUTS[length]
    const failed = new Set<string>()
    const counts = new Map<string, number>()
    let passed = 0
    for (const seed of [SEED, length === 'full' ? Date.now() % 1_000_000 : SEED + 1]) {
      const random = seededRandom(seed)
      const trials = trialsOf()
      for (let number = 0; number < count / 2; number += 1) {
        const [name, trial] = trials(random)
        counts.set(name, (counts.get(name) ?? 0) + 1)
        const wrong = outcomeOf(trial, random)
        if (wrong === null) passed += 1
        else failed.add(`${name}: ${wrong} (seed ${seed})`)
      }
    }
    const remarks = [...counts].map(([name, times]) => `${times} × ${name}`)
    return { passed, failed: [...failed].slice(0, 40), remarks }
  },
}

function outcomeOf(trial: Trial, random: () => number): string | null {
  try {
    return trial(random)
  } catch (error) {
    return `threw ${error instanceof Error ? `${error.name}: ${error.message.slice(0, 120)}` : String(error)}`
  }
}

/** Which trial comes next, by chance; the store and the files are made once. */
function trialsOf(): (random: () => number) => readonly [string, Trial] {
  const { reader } = openDesk().store
  const files = sampleFiles('mrf/validator-fixtures', /\.(csv|json)$/)
  const answers = ['x12-271', 'x12-835', 'x12-envelope'].flatMap((folder) => sampleFiles(folder, /\.(271|835|837)$/))
  const search: Trial = (random) => {
    const text = madeText(random)
    const [people, prices] = [patientSearch.search(reader, text, 8), fees.search(reader, text, TODAY, 8)]
    return people.length <= 8 && prices.length <= 8 ? null : 'gave more than was asked for'
  }
  const file: Trial = (random) => {
    const [name, text] = files[Math.floor(random() * files.length)] ?? ['empty.csv', '']
    const read = readPriceFile(changed(text, random), name)
    return typeof read.kind === 'string' ? null : 'gave no answer'
  }
  const answer: Trial = (random) => x12Holds(changed(oneOf(answers, random)[1], random))
  const shown: Trial = (random) => shownMoneyHolds(Math.trunc((random() - 0.3) * 10 ** Math.floor(random() * 12)))
  return (random) => {
    const chance = random() * 1_000
    if (chance < FILES_IN_1000) return ['a price file with changed letters is read or refused', file]
    if (chance < FILES_IN_1000 + SEARCHES_IN_1000) return ['a search box takes any text', search]
    if (chance < FILES_IN_1000 + SEARCHES_IN_1000 + ANSWERS_IN_1000) {
      return ['an answer of a payer with changed letters is read or refused, no segment lost', answer]
    }
    if (chance < 100) return ['shown money reads back', shown]
    const [name, holds] = TEXT_PROMISES[Math.floor(random() * TEXT_PROMISES.length)] ?? ['', () => null]
    return [name, (chances) => holds(madeText(chances), chances)]
  }
}

/** The small sample files of a folder. */
function sampleFiles(folder: string, named: RegExp): readonly (readonly [string, string])[] {
  const samples = join(FIXTURES, folder)
  const paths = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((path) => named.test(path))
  const texts = paths.map((path) => [path, readFileSync(join(samples, path), 'utf8')] as const)
  return texts.filter(([, text]) => text.length < 60_000)
}

/** The text with letters changed, cut, doubled or put in. */
function changed(text: string, random: () => number): string {
  let next = text
  for (let times = Math.floor(random() * 4); times >= 0; times -= 1) {
    const at = Math.floor(random() * next.length)
    const way = random()
    if (way < 0.4) next = next.slice(0, at) + madeText(random) + next.slice(at + 1)
    else if (way < 0.6) next = next.slice(0, at)
    else if (way < 0.8) next = next.slice(0, at) + next.slice(at + Math.floor(random() * 200))
    else next = next.slice(0, at) + next.slice(Math.max(0, at - 100), at) + next.slice(at)
  }
  return next
}
