import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type PlainDate, plainDate } from '../../shared/dates/plain-date.ts'
import { povertyGuideline } from '../../shared/rules/assistance/poverty-guideline.ts'
import { acaMaximum } from '../../shared/rules/coverage/aca-maximum.ts'
import { partADays } from '../../shared/rules/medicare/part-a-days.ts'
import { partADeductible } from '../../shared/rules/medicare/part-a-deductible.ts'
import { partBDeductible } from '../../shared/rules/medicare/part-b-deductible.ts'
import { type Parameter, valueOn } from '../../shared/rules/parameter.ts'
import { hdhpMarketplace } from '../../shared/rules/tables/hdhp-marketplace.ts'
import { hdhpMaximumOutOfPocket } from '../../shared/rules/tables/hdhp-maximum-out-of-pocket.ts'
import { hdhpMinimumDeductible } from '../../shared/rules/tables/hdhp-minimum-deductible.ts'
import { hsaContribution } from '../../shared/rules/tables/hsa-contribution.ts'
import { medicareAdvantageMaximum } from '../../shared/rules/tables/medicare-advantage-maximum.ts'
import { medigapHighDeductible } from '../../shared/rules/tables/medigap-high-deductible.ts'
import { medigapYearlyLimits } from '../../shared/rules/tables/medigap-yearly-limits.ts'

interface Pair {
  readonly selfOnly: number
  readonly family: number
}

interface LimitsOfYear {
  readonly acaMaximum: { readonly selfOnly: number; readonly other: number }
  readonly hdhp: { readonly minDeductible: Pair; readonly maxOutOfPocket: Pair }
  readonly hsaContribution: Pair & { readonly catchUp55: number }
}

interface MedicareOfYear {
  readonly partA: { readonly [figure: string]: number } | null
  readonly partB: { readonly deductible: number } | null
}

function vectors<T>(name: string): Readonly<Record<string, T>> {
  const path = join(import.meta.dirname, '../fixtures/vectors', name)
  return JSON.parse(readFileSync(path, 'utf8')).years
}

/** Dollars of a table, as cents. */
function inCents(dollars: object): object {
  return Object.fromEntries(Object.entries(dollars).map(([key, amount]) => [key, Math.round(amount * 100)]))
}

function january(year: string | number): PlainDate {
  return plainDate(`${year}-01-01`)
}

const limits = Object.entries(vectors<LimitsOfYear>('aca-limits.json')).map(([year, figures]) => ({ year, figures }))

describe.each(limits)('plan years that begin in $year', ({ year, figures }) => {
  const starts = [january(year), plainDate(`${year}-07-01`), plainDate(`${year}-12-31`)]

  test.each(starts)('from %s have the published limits', (start) => {
    const { catchUp55, ...contribution } = figures.hsaContribution

    expect(valueOn(acaMaximum, start)).toEqual(inCents(figures.acaMaximum))
    expect(valueOn(hdhpMinimumDeductible, start)).toEqual(inCents(figures.hdhp.minDeductible))
    expect(valueOn(hdhpMaximumOutOfPocket, start)).toEqual(inCents(figures.hdhp.maxOutOfPocket))
    expect(valueOn(hsaContribution, start)).toEqual(inCents({ ...contribution, catchUp: catchUp55 }))
  })
})

test('a plan year after the last announced one has no limit, not the last one', () => {
  const yearly: readonly Parameter<unknown>[] = [
    acaMaximum,
    hdhpMinimumDeductible,
    hdhpMaximumOutOfPocket,
    hsaContribution,
  ]

  for (const rule of yearly) {
    expect(valueOn(rule, january(2027))).not.toBeNull()
    expect(valueOn(rule, january(2028))).toBeNull()
    expect(valueOn(rule, january(2035))).toBeNull()
  }
})

const CALENDAR: readonly (readonly [string, Parameter<unknown>])[] = [
  ['the hospital deductible', partADeductible],
  ['the Part B deductible', partBDeductible],
  ['the Medicare Advantage maximum', medicareAdvantageMaximum],
  ['the high deductible of Medigap', medigapHighDeductible],
  ['the limits of Medigap K and L', medigapYearlyLimits],
  ['the poverty guideline', povertyGuideline],
]

describe.each(CALENDAR)('%s', (_what, rule) => {
  test.each([2024, 2025, 2026])('is known all through %i', (year) => {
    for (const day of ['02-01', '06-30', '12-31']) expect(valueOn(rule, plainDate(`${year}-${day}`))).not.toBeNull()
  })

  test('is not carried into a year that is not announced', () => {
    for (const day of ['2027-02-01', '2027-12-31', '2031-05-05']) expect(valueOn(rule, plainDate(day))).toBeNull()
  })

  test('is not carried back before its first year', () => {
    expect(valueOn(rule, plainDate('2023-06-30'))).toBeNull()
  })

  test('names where it is written and when it was read', () => {
    expect(rule.source.cite).toMatch(/CFR|FR|SSA|U\.S\.C\./)
    expect(rule.source.read).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })
})

test('marketplace plans count as high deductible from 2026 on', () => {
  expect(valueOn(hdhpMarketplace, plainDate('2025-12-31'))).toBe(false)
  expect(valueOn(hdhpMarketplace, january(2026))).toBe(true)
})

const medicare = Object.entries(vectors<MedicareOfYear>('medicare-cost-sharing.json')).map(([year, figures]) => ({
  year,
  figures,
}))

describe.each(medicare)('Medicare in $year', ({ year, figures }) => {
  test('has the published deductibles, or none where none is published', () => {
    const { partA, partB } = figures

    expect(valueOn(partADeductible, january(year))).toBe(partA === null ? null : 100 * (partA.inpatientDeductible ?? 0))
    expect(valueOn(partBDeductible, january(year))).toBe(partB === null ? null : 100 * partB.deductible)
  })

  test('derives the daily shares from the deductible', () => {
    const deductible = valueOn(partADeductible, january(year))
    const parts = valueOn(partADays, january(year))
    if (deductible === null || parts === null || figures.partA === null) {
      expect(figures.partA).toBeNull()
      return
    }

    expect(deductible / parts.hospitalPart).toBe(100 * (figures.partA.coinsuranceDay61to90 ?? 0))
    expect(deductible / parts.reservePart).toBe(100 * (figures.partA.coinsuranceLifetimeReserveDay ?? 0))
    expect(deductible / parts.nursingPart).toBe(100 * (figures.partA.snfCoinsuranceDay21to100 ?? 0))
  })
})

test('Medicare of 2024 is known for visits that are still open', () => {
  expect(valueOn(partADeductible, january(2024))).toBe(163_200)
  expect(valueOn(partBDeductible, january(2024))).toBe(24_000)
  expect(valueOn(partADeductible, plainDate('2023-12-31'))).toBeNull()
})

test('supplements have yearly figures up to 2026 and none after', () => {
  const yearly: readonly Parameter<unknown>[] = [medigapYearlyLimits, medigapHighDeductible, medicareAdvantageMaximum]

  for (const rule of yearly) {
    expect(valueOn(rule, plainDate('2023-12-31'))).toBeNull()
    expect(valueOn(rule, plainDate('2026-12-31'))).not.toBeNull()
    expect(valueOn(rule, january(2027))).toBeNull()
  }
})

test('plan L leaves half of what plan K leaves', () => {
  for (const { value } of medigapYearlyLimits.values) {
    if (value !== null) expect(2 * value.planL).toBe(value.planK)
  }
})

interface GuidelineCheck {
  readonly year: number
  readonly region: 'contiguous' | 'alaska' | 'hawaii'
  readonly householdSize: number
  readonly guideline: number
}

const guidelines: readonly GuidelineCheck[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/vectors/federal-poverty-guidelines.json'), 'utf8'),
).checks

test.each(guidelines)('$householdSize people in $region have the guideline of $year', (check) => {
  const table = valueOn(povertyGuideline, plainDate(`${check.year}-06-01`))?.[check.region]

  expect((table?.base ?? 0) + (table?.eachMore ?? 0) * (check.householdSize - 1)).toBe(check.guideline * 100)
})
