import { describe, expect, test } from 'vitest'
import { routeAnswerTo, routeCasesOf, wordsOfRoute } from './route-case-table.ts'

const TABLES = [
  ['estimate', 'self-pay-prices'],
  ['assistance', 'sliding-fee'],
  ['assistance', 'hospital-help'],
  ['cob', 'two-plans'],
  ['cob', 'three-payers'],
  ['medicare', 'part-b'],
  ['medicare', 'stays'],
  ['medicare', 'behind-another-plan'],
  ['coverage', 'procedures-together'],
] as const

describe.each(TABLES)('%s: %s', (folder, table) => {
  test.each(routeCasesOf(folder, table).map((one) => [one.name, one] as const))('%s', (_name, one) => {
    const words = wordsOfRoute(routeAnswerTo(one))

    for (const name of Object.keys(one.expect)) expect(Object.keys(words)).toContain(name)
    expect(Object.fromEntries(Object.keys(one.expect).map((name) => [name, words[name]]))).toEqual(one.expect)
  })
})
