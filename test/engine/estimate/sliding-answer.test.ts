import { describe, expect, test } from 'vitest'
import type { RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import type { HelpScene } from '../../../shared/engine/estimate/help-scene.ts'
import { slidingAnswer } from '../../../shared/engine/estimate/sliding-answer.ts'
import { guidelinesFor, placements } from '../../../shared/engine/estimate/sliding-class.ts'
import { slidingLines } from '../../../shared/engine/estimate/sliding-lines.ts'
import type { SlidingAssistance } from '../../../shared/model/assistance.ts'
import { known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent, type Rate } from '../../../shared/money/rate.ts'
import { aLine, aQuestion, told } from '../sample-plan.ts'
import { openLine, RULES, shown, someLine, someRoute } from './scenes.ts'

/** Services of 1,000.00 and 500.00 before any help. */
function scene(over: Partial<RouteAnswer> = {}): HelpScene {
  const lines = [aLine('1'), aLine('2', { charge: told(50_000) })]
  return {
    question: aQuestion({ lines }),
    rules: RULES,
    before: someRoute([someLine('1', 100_000), someLine('2', 50_000)], over),
  }
}

function owed({ lines }: RouteAnswer): readonly (number | '?' | null)[] {
  return lines.map(({ parts }) => shown(parts.patientOwes))
}

function codes({ notes }: RouteAnswer): readonly string[] {
  return notes.map(({ code }) => code)
}

const CLASSES: SlidingAssistance['classes'] = [
  { upTo: { units: 1, places: 0 }, pays: { kind: 'fee', amount: cents(2_500) } },
  { upTo: { units: 15, places: 1 }, pays: { kind: 'share', rate: percent(40) } },
  { upTo: { units: 2, places: 0 }, pays: { kind: 'share', rate: percent(70) } },
]

/** One person in the 48 states: the guideline of 2026 is 15,960.00, each more 5,680.00. */
function schedule(over: Partial<SlidingAssistance> = {}): SlidingAssistance {
  return {
    kind: 'sliding',
    region: 'contiguous',
    householdSize: known(1),
    annualIncome: told(1_596_000),
    classes: CLASSES,
    contractForbids: known(false),
    ...over,
  }
}

/** What each class that the household may be in pays; null above the schedule. */
function classesOf(over: Partial<SlidingAssistance>): readonly (number | null)[] {
  return placements(schedule(over), RULES).places.map(({ found }) => {
    if (found === null) return null
    return found.pays.kind === 'fee' ? found.pays.amount : found.pays.rate.units
  })
}

describe('the class of a household', () => {
  test.each<readonly [string, Partial<SlidingAssistance>, readonly (number | null)[], number | null]>([
    ['at the guideline exactly is the first', {}, [2_500], 10_000],
    ['a dollar over is the second', { annualIncome: told(1_596_100) }, [40], 10_001],
    ['at twice the guideline is the last', { annualIncome: told(3_192_000) }, [70], 20_000],
    ['a dollar over twice is above the schedule', { annualIncome: told(3_192_100) }, [null], 20_001],
    // 15,960.00 + 3 × 5,680.00 = 33,000.00
    [
      'of four persons has the larger guideline',
      { householdSize: known(4), annualIncome: told(3_300_000) },
      [2_500],
      10_000,
    ],
    ['in Alaska has another guideline', { region: 'alaska', annualIncome: told(1_995_000) }, [2_500], 10_000],
    ['without income is the first', { annualIncome: NONE }, [2_500], 0],
    ['of nobody counts as one person', { householdSize: known(0) }, [2_500], 10_000],
  ])('%s', (_name, over, ...[pays, percentShown]) => {
    expect(classesOf(over)).toEqual(pays)
    expect(placements(schedule(over), RULES).places[0]?.shownPercent).toBe(percentShown)
  })

  test('may be any while income is not told', () => {
    expect(classesOf({ annualIncome: UNKNOWN })).toEqual([2_500, 40, 70, null])
    expect(placements(schedule({ annualIncome: UNKNOWN }), RULES).asks).toEqual(['household.income'])
  })

  test('is at most one person’s while the size is not told', () => {
    // 20,000.00 is 125.3 % of one person’s guideline; more persons only move it down.
    expect(classesOf({ householdSize: UNKNOWN, annualIncome: told(2_000_000) })).toEqual([2_500, 40])
  })

  test('above the schedule for one may be any for more', () => {
    expect(classesOf({ householdSize: UNKNOWN, annualIncome: told(4_000_000) })).toEqual([2_500, 40, 70, null])
  })

  test('reads a schedule in any order', () => {
    expect(classesOf({ classes: [...CLASSES].reverse(), annualIncome: told(2_000_000) })).toEqual([40])
  })

  test('rests on an assumed income', () => {
    const annualIncome = { kind: 'assumed', value: cents(1_000_000), reason: 'Self-declared' } as const

    expect(placements(schedule({ annualIncome }), RULES).places[0]?.isAssumed).toBe(true)
  })
})

describe('the guideline of a schedule', () => {
  test('is that of the year it names', () => {
    expect(guidelinesFor({ guidelineYear: 2025 }, RULES)?.contiguous).toEqual({ base: 1_565_000, eachMore: 550_000 })
    expect(guidelinesFor({}, RULES)?.contiguous.base).toBe(1_596_000)
  })

  test('of a year without one is not another year’s', () => {
    expect(guidelinesFor({ guidelineYear: 2019 }, RULES)).toBeNull()
    expect(placements(schedule({ guidelineYear: 2019 }), RULES)).toMatchObject({
      isYearMissing: true,
      asks: ['rule.povertyGuideline'],
    })
  })
})

describe('lines by a class of the schedule', () => {
  const placed = (pays: SlidingAssistance['classes'][number]['pays']) => ({
    found: { upTo: { units: 1, places: 0 } as Rate, pays },
    shownPercent: 9_000,
    from: [],
    isAssumed: false,
  })
  const amounts = ({ lines }: ReturnType<typeof slidingLines>) => lines.map(({ parts }) => shown(parts.patientOwes))

  test('pay a share of each charge', () => {
    // 40 % of 1,000.00 and of 0.01, which is nothing
    const lines = [someLine('1', 100_000), someLine('2', 1)]
    const asked = [aLine('1'), aLine('2')]

    expect(amounts(slidingLines(asked, lines, placed({ kind: 'share', rate: percent(40) })))).toEqual([40_000, 0])
  })

  test('share one fee for the services of a day', () => {
    // 25.00 over 300.00 and 100.00
    const found = slidingLines(
      [aLine('1'), aLine('2')],
      [someLine('1', 30_000), someLine('2', 10_000)],
      placed({ kind: 'fee', amount: cents(2_500) }),
    )

    expect(amounts(found)).toEqual([1_875, 625])
    expect(found.span).toEqual({ low: 2_500, high: 2_500 })
  })

  test('pay a fee for each visit', () => {
    const asked = [aLine('1', { visit: 'v' }), aLine('2', { visit: 'w' })]
    const found = slidingLines(
      asked,
      [someLine('1', 30_000), someLine('2', 10_000)],
      placed({ kind: 'fee', amount: cents(2_500) }),
    )

    expect(amounts(found)).toEqual([2_500, 2_500])
  })

  test('that cost less than the fee stay as they are', () => {
    const lines = [someLine('1', 1_000), someLine('2', 1_500)]

    expect(slidingLines([aLine('1'), aLine('2')], lines, placed({ kind: 'fee', amount: cents(2_500) })).lines).toEqual(
      lines,
    )
  })

  test('that cost the fee at most are left open as they are', () => {
    const lines = [openLine('1', 2_500, 'line.cashPrice.1')]
    const found = slidingLines([aLine('1')], lines, placed({ kind: 'fee', amount: cents(2_500) }))

    expect(found).toEqual({ lines, span: { low: 0, high: 2_500 } })
  })

  test('know the fee of a visit with an untold charge', () => {
    // At least 300.00 without help: 25.00 in any case, of which each service is up to 25.00.
    const lines = [someLine('1', 30_000), openLine('2', null, 'line.charge.2')]
    const found = slidingLines([aLine('1'), aLine('2')], lines, placed({ kind: 'fee', amount: cents(2_500) }))

    expect(found.span).toEqual({ low: 2_500, high: 2_500 })
    expect(found.lines.map(({ range }) => range)).toEqual([
      { low: 0, high: 2_500 },
      { low: 0, high: 2_500 },
    ])
  })

  test('owe nothing where the fee is nothing', () => {
    const lines = [someLine('1', 30_000), openLine('2', null, 'line.charge.2')]

    expect(amounts(slidingLines([aLine('1'), aLine('2')], lines, placed({ kind: 'fee', amount: cents(0) })))).toEqual([
      0, 0,
    ])
  })
})

describe('a health center’s help', () => {
  test('says in which class the household is', () => {
    const answer = slidingAnswer(scene(), schedule({ annualIncome: told(2_000_000) }))

    // 40 % of 1,000.00 and 500.00; 20,000.00 is 125.31 % of the guideline.
    expect(owed(answer)).toEqual([40_000, 20_000])
    expect(answer.notes).toEqual([{ code: 'sliding.class', lineId: null, facts: { percent: 12_531 } }])
  })

  test('leaves a household above the schedule at the full price', () => {
    const answer = slidingAnswer(scene(), schedule({ annualIncome: told(9_000_000) }))

    expect([owed(answer), codes(answer)]).toEqual([[100_000, 50_000], ['sliding.aboveSchedule']])
  })

  test('does nothing where a payer’s contract forbids it', () => {
    const forbids = schedule({ contractForbids: known(true) })

    expect(codes(slidingAnswer(scene({ kind: 'insured' }), forbids))).toEqual(['sliding.contractForbids'])
    expect(codes(slidingAnswer(scene(), forbids))).toEqual(['sliding.class'])
  })

  test('asks whether a contract forbids it', () => {
    const answer = slidingAnswer(scene({ kind: 'insured' }), schedule({ contractForbids: UNKNOWN }))

    expect(answer.range).toEqual({ low: 2_500, high: 150_000 })
    expect(answer.openFacts).toEqual([{ factId: 'payer.contractForbids', closesCents: 147_500 }])
  })

  test('says that the year has no guideline', () => {
    const answer = slidingAnswer(scene(), schedule({ guidelineYear: 2019 }))

    expect(answer.notes.at(-1)).toEqual({ code: 'sliding.noGuideline', lineId: null, facts: { on: '2019-12-31' } })
    expect(answer.range).toEqual({ low: 2_500, high: 150_000 })
  })
})
