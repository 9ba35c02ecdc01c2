import { describe, expect, test } from 'vitest'
import { ENDLESS, type LevelCells } from '../../../shared/engine/coverage/terms.ts'
import { type InsuredTerms, insuredTerms } from '../../../shared/engine/estimate/insured-terms.ts'
import { afterCash } from '../../../shared/engine/outlook/cash-credit.ts'
import type { CashCounts } from '../../../shared/engine/outlook/expected-year.ts'
import { halvesOf, openSpans } from '../../../shared/engine/outlook/open-spans.ts'
import { NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import { aLevel, aLine, anInsuredRoute, aPlan, aPrice, met, told } from '../sample-plan.ts'

describe('what is left of yearly amounts after cash', () => {
  const spanOf = ({ sheet }: InsuredTerms, cell: number): readonly number[] => {
    const open = sheet.open.find((one) => one.cell === cell)
    return open === undefined ? [sheet.values[cell] ?? -1] : [open.low, open.high]
  }

  /** Left of the deductible, the family's, and the limit, the family's, after so much cash. */
  function leftAfter(route: Partial<InsuredRoute>, paid: readonly [number, number], counts: CashCounts) {
    const terms = insuredTerms(anInsuredRoute({ prices: [aPrice('1', told(61_200))], ...route }), [aLine('1')], ENDLESS)
    const after = afterCash(terms, { low: paid[0], high: paid[1] }, counts)
    const level = terms.levels.get('self in') as LevelCells
    const cells = [level.deductible, level.familyDeductible, level.oop, level.familyOop]
    return { terms, after, left: cells.map((cell) => spanOf(after, cell).join('–')) }
  }

  const FAMILY: Partial<InsuredRoute> = {
    plan: aPlan({
      memberTier: 'family',
      tiers: [aLevel({ deductibleFamily: told(300_000), oopFamily: told(1_000_000) })],
    }),
    accumulators: [met('member', 86_000, 131_000), met('family', 100_000, 200_000)],
  }

  test('is as it was where the plan counts nothing', () => {
    const { terms, after } = leftAfter({}, [60_000, 60_000], 'nothing')

    expect(after).toBe(terms)
  })

  test.each<[string, CashCounts, number, readonly string[]]>([
    ['600.00 toward the deductible', 'deductible', 60_000, ['4000', 'Infinity', '369000', 'Infinity']],
    ['640.00 toward the deductible', 'deductible', 64_000, ['0', 'Infinity', '369000', 'Infinity']],
    ['700.00 toward the deductible', 'deductible', 70_000, ['0', 'Infinity', '369000', 'Infinity']],
    ['700.00 toward both', 'deductibleAndOop', 70_000, ['0', 'Infinity', '299000', 'Infinity']],
    ['nothing toward both', 'deductibleAndOop', 0, ['64000', 'Infinity', '369000', 'Infinity']],
  ])('is less by what the plan counts: %s', (...[, counts, paid, left]) => {
    expect(leftAfter({}, [paid, paid], counts).left).toEqual(left)
  })

  test('credits the family with no more than was left of the member', () => {
    // 700.00 paid, 640.00 were left: the family’s 2,000.00 become 1,360.00; its limit 8,000.00 less 700.00.
    expect(leftAfter(FAMILY, [70_000, 70_000], 'deductibleAndOop').left).toEqual(['0', '136000', '299000', '730000'])
  })

  test('is a span where the price is one', () => {
    expect(leftAfter({}, [40_000, 60_000], 'deductible').left[0]).toBe('4000–24000')
  })

  test('is a span where nobody told what was met, and asks for the same', () => {
    const unknown = { accumulators: [met('member', null, 131_000)] }
    const { after, left } = leftAfter(unknown, [60_000, 60_000], 'deductible')

    // Anything from nothing to 1,500.00, less 600.00.
    expect(left[0]).toBe('0–90000')
    expect(after.sheet.open.flatMap(({ factIds }) => factIds)).toEqual(['met.deductible.member.in'])
  })

  test('is settled where the cash is more than can be left', () => {
    const unknown = { accumulators: [met('member', null, 131_000)] }
    const { after, left } = leftAfter(unknown, [150_000, 150_000], 'deductible')

    expect(left[0]).toBe('0')
    expect(after.sheet.open).toEqual([])
  })
})

describe('facts that are open beside the further care', () => {
  const terms = (route: Partial<InsuredRoute>) =>
    insuredTerms(
      anInsuredRoute({ prices: [aPrice('1', told(61_200)), aPrice('2', told(1))], ...route }),
      [aLine('1'), aLine('2', { charge: told(250_000) })],
      ENDLESS,
    )
  const spending = (of: InsuredTerms) => of.episode.lines[1]?.price ?? -1
  const endless = { plan: aPlan({ tiers: [aLevel({ deductibleIndividual: UNKNOWN, oopIndividual: NONE })] }) }

  test('end where all services together end', () => {
    // 612.00 and 2,000.00 of further care.
    const asked = terms(endless)

    expect(openSpans(asked, spending(asked), 200_000).map(({ low, high }) => [low, high])).toEqual([[0, 261_200]])
  })

  test('end no higher than the charge of the further service', () => {
    const asked = terms(endless)

    expect(openSpans(asked, spending(asked), 900_000).map(({ high }) => high)).toEqual([311_200])
  })

  test('keep an end of their own', () => {
    const asked = terms({ accumulators: [met('member', null, 131_000)] })

    expect(openSpans(asked, spending(asked), 200_000).map(({ low, high }) => [low, high])).toEqual([[0, 150_000]])
  })

  test('leave out the further care itself, and are none where all is told', () => {
    const asked = terms({})

    expect(openSpans(asked, spending(asked), 200_000)).toEqual([])
  })

  const cell = (at: number, low: number, high: number) => ({ cell: at, low, high, factIds: [`fact ${at}`] })
  const cut = (spans: readonly ReturnType<typeof cell>[], whole = spans) =>
    halvesOf(spans, whole)?.map((half) => half.map(({ low, high }) => `${low}–${high}`).join(' ')) ?? null

  test.each<[string, readonly ReturnType<typeof cell>[], readonly string[] | null]>([
    ['ten amounts', [cell(1, 0, 9)], ['0–4', '5–9']],
    ['a yes or no', [cell(1, 0, 1)], ['0–0', '1–1']],
    ['three amounts', [cell(1, 5, 7)], ['5–6', '7–7']],
    ['two alike, the first of them', [cell(1, 0, 9), cell(2, 0, 9)], ['0–4 0–9', '5–9 0–9']],
    [
      'one that has no end beside one that has',
      [cell(1, 0, ENDLESS), cell(2, 0, 3)],
      ['0–Infinity 0–1', '0–Infinity 2–3'],
    ],
    ['one without an end', [cell(1, 0, ENDLESS)], null],
    ['one that is settled', [cell(1, 4, 4)], null],
    ['none', [], null],
  ])('are cut in two without a gap: %s', (...[, spans, halves]) => {
    expect(cut(spans)).toEqual(halves)
  })

  test('are cut where they are widest for what they were', () => {
    // A third of the first is left, a half of the second.
    expect(cut([cell(1, 0, 30), cell(2, 0, 5)], [cell(1, 0, 90), cell(2, 0, 10)])).toEqual(['0–30 0–2', '0–30 3–5'])
  })
})
