import { describe, expect, test } from 'vitest'
import { routeOf } from '../cob/payers-sample.ts'
import { type RouteCase, routeCasesOf, wordsOfRoute } from '../estimate/route-case-table.ts'
import { aQuestion } from '../sample-plan.ts'
import { planLines, planRoute } from './plan-words.ts'

const TABLES = [
  'copay-and-deductible',
  'yearly-limit',
  'family',
  'own-deductibles',
  'limits-of-care',
  'plan-maximum',
  'permissions',
  'network-and-law',
  'copay-basis',
  'visit-copay',
  'stories-of-a-year',
]

function wordsFor({ given, services }: RouteCase): ReturnType<typeof wordsOfRoute> {
  const question = aQuestion({ lines: [...planLines(services)], routes: [planRoute(given, services)] })
  return wordsOfRoute(routeOf(question))
}

describe.each(TABLES)('%s', (table) => {
  test.each(routeCasesOf('coverage', table).map((one) => [one.name, one] as const))('%s', (_name, one) => {
    const words = wordsFor(one)

    expect(Object.fromEntries(Object.keys(one.expect).map((name) => [name, words[name]]))).toEqual(one.expect)
  })
})
