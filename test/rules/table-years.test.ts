import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../../shared/dates/plain-date.ts'
import { povertyGuideline } from '../../shared/rules/assistance/poverty-guideline.ts'
import { type Parameter, valueOn } from '../../shared/rules/parameter.ts'
import { medicareAdvantageMaximum } from '../../shared/rules/tables/medicare-advantage-maximum.ts'
import { medigapYearlyLimits } from '../../shared/rules/tables/medigap-yearly-limits.ts'
import { ruleFiles, ruleIn } from './rule-files.ts'

/** Figures that change every year. A rule with the figures of several years belongs here or it is not one figure. */
const YEARLY = [
  'assistance.povertyGuideline',
  'coverage.acaMaximum',
  'medicare.partADeductible',
  'medicare.partBDeductible',
  'tables.hdhpMaximumOutOfPocket',
  'tables.hdhpMinimumDeductible',
  'tables.hsaContribution',
  'tables.medicareAdvantageMaximum',
  'tables.medigapHighDeductible',
  'tables.medigapYearlyLimits',
]

const rules = await Promise.all(ruleFiles.map(({ path }) => ruleIn(path)))
const yearly = rules.filter(({ id }) => YEARLY.includes(id))

test('every rule with figures of several years is a yearly table', () => {
  const several = rules.filter(({ values }) => values.length > 2 || values.some(({ value }) => value === null))

  expect(several.map(({ id }) => id).toSorted()).toEqual(YEARLY)
})

describe.each(yearly.map((rule) => [rule.id, rule] as const))('the yearly table %s', (_id, rule) => {
  test.each([2024, 2025, 2026])('tells %i', (year) => {
    expect(valueOn(rule, plainDate(`${year}-02-01`))).not.toBeNull()
    expect(valueOn(rule, plainDate(`${year}-12-31`))).not.toBeNull()
  })

  test('says from which day no figure is announced', () => {
    const last = rule.values.at(-1)

    expect(last?.value).toBeNull()
    expect(last?.from).toMatch(/^202[78]-0[12]-01$/)
  })

  test('gives missing, never an old figure, past its last year', () => {
    for (const day of ['2028-02-01', '2029-06-30', '2040-01-01']) expect(valueOn(rule, plainDate(day))).toBeNull()
  })
})

test('a rule that does not change by the year holds on today and later', () => {
  const steady = rules.filter(({ id }) => !YEARLY.includes(id))

  for (const day of ['2024-01-01', '2026-11-21', '2031-01-01']) {
    expect(steady.filter((rule) => valueOn(rule, plainDate(day)) === null).map(({ id }) => id)).toEqual([])
  }
})

interface Published {
  readonly years: Readonly<
    Record<string, Readonly<Record<string, { readonly base: number; readonly [figure: string]: number }>>>
  >
  readonly medigap: Readonly<
    Record<string, { readonly planKOutOfPocketLimit: number; readonly planLOutOfPocketLimit: number }>
  >
  readonly medicareAdvantageMoop: Readonly<Record<string, { readonly inNetwork: number }>>
}

function published(name: string): Published {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/vectors', name), 'utf8'))
}

const REGIONS = ['contiguous', 'alaska', 'hawaii'] as const

test.each(['2024', '2025', '2026'])('the guidelines of %s are those of the Federal Register in all regions', (year) => {
  const printed = published('federal-poverty-guidelines.json').years[year]
  const ours = valueOn(povertyGuideline, plainDate(`${year}-06-30`))

  for (const region of REGIONS) {
    expect(ours?.[region].base).toBe(100 * (printed?.[region]?.base ?? 0))
    expect(ours?.[region].eachMore).toBe(100 * (printed?.[region]?.perAdditionalPerson ?? 0))
  }
})

test('supplement and Medicare Advantage limits are the published ones', () => {
  const { medigap, medicareAdvantageMoop } = published('medicare-cost-sharing.json')
  const onJune = <V>(rule: Parameter<V>, year: string): V | null => valueOn(rule, plainDate(`${year}-06-30`))

  for (const [year, { planKOutOfPocketLimit, planLOutOfPocketLimit }] of Object.entries(medigap).filter(([key]) =>
    /^\d{4}$/.test(key),
  )) {
    const limits = { planK: 100 * planKOutOfPocketLimit, planL: 100 * planLOutOfPocketLimit }
    expect(onJune(medigapYearlyLimits, year)).toEqual(limits)
  }
  for (const [year, { inNetwork }] of Object.entries(medicareAdvantageMoop).filter(([key]) => /^\d{4}$/.test(key))) {
    expect(onJune(medicareAdvantageMaximum, year)).toBe(100 * inNetwork)
  }
})
