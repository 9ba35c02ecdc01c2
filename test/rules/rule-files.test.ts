import { describe, expect, test } from 'vitest'
import { isPlainDate } from '../../shared/dates/plain-date.ts'
import { numbersIn, ruleFiles, ruleIn, tierProblems } from './rule-files.ts'

const SOURCES = /CFR|U\.S\.C\.|\bSSA\b|\d+ FR \d+|NAIC|Manual|Notice|Clinic policy/

test('every topic of rules is looked at', () => {
  const topics = new Set(ruleFiles.map(({ id }) => id.split('.')[0]))

  const expected = ['assistance', 'calendar', 'coverage', 'credit', 'gfe', 'medicare', 'planTemplates', 'tables']

  expect(expected.filter((topic) => !topics.has(topic))).toEqual([])
})

describe.each(ruleFiles)('the rule $id', ({ id, path }) => {
  test('is named like its file and stands alone in it', async () => {
    expect((await ruleIn(path)).id).toBe(id)
  })

  test('asks one question, in a unit, with a source that was read', async () => {
    const rule = await ruleIn(path)

    expect(rule.asks).toMatch(/^[A-Z][^?]*\?$/)
    expect(rule.unit).not.toBe('')
    expect(rule.source.cite).toMatch(SOURCES)
    expect(isPlainDate(rule.source.read)).toBe(true)
  })

  test('holds values from rising dates', async () => {
    const dates = (await ruleIn(path)).values.map((dated) => dated.from)

    expect(dates.length).toBeGreaterThan(0)
    expect(dates.filter((from) => !isPlainDate(from))).toEqual([])
    expect(dates.toSorted()).toEqual(dates)
    expect(new Set(dates).size).toBe(dates.length)
  })

  test('skips no year before the one that is not announced', async () => {
    const { values } = await ruleIn(path)
    const isYearly = values.at(-1)?.value === null
    const years = values.map((dated) => Number(dated.from.slice(0, 4)))

    expect(values.slice(0, -1).filter((dated) => dated.value === null)).toEqual([])
    if (!isYearly) return
    const isPublishedInJanuary = path.endsWith('poverty-guideline.ts')
    const days = isPublishedInJanuary ? /^-(01-1\d|02-01)$/ : /^-01-01$/
    expect(values.map((dated) => dated.from.slice(4)).filter((day) => !days.test(day))).toEqual([])
    expect(years).toEqual(years.map((_, index) => (years[0] ?? 0) + index))
  })

  test('holds whole numbers that are not negative', async () => {
    const numbers = (await ruleIn(path)).values.flatMap((dated) => numbersIn(dated.value))
    const least = path.startsWith('calendar/') ? -1 : 0

    expect(numbers.filter((number) => !Number.isSafeInteger(number) || number < least)).toEqual([])
  })

  test('has tiers without gaps', async () => {
    const { values } = await ruleIn(path)

    expect(values.flatMap((dated) => tierProblems(dated.value))).toEqual([])
  })
})

describe('the check of tiers', () => {
  const broken: readonly (readonly [string, unknown])[] = [
    ['the last tier ends', [{ upTo: 100 }, { upTo: 200 }]],
    ['tiers do not rise', { steps: [{ upTo: 200 }, { upTo: 100 }, { upTo: null }] }],
    ['tiers do not rise', [{ upTo: 100 }, { upTo: null }, { upTo: null }]],
    ['a tier without an end beside tiers with one', [{ upTo: 100 }, { pays: 1 }, { upTo: null }]],
  ]

  test.each(broken)('finds that %s', (problem, value) => {
    expect(tierProblems(value)).toContain(problem)
  })
})
