import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import {
  type DecisionFault,
  decisionFault,
  householdIncome,
  householdStanding,
  papersAsked,
  papersMissing,
  timesAYear,
  yearlyIncome,
} from '../../../shared/engine/assistance/household.ts'
import { guidelineFor } from '../../../shared/engine/assistance/sliding-fee.ts'
import type { DeterminationDraft, IncomeLine } from '../../../shared/model/determination.ts'
import { patientIdSchema } from '../../../shared/model/ids.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { SLIDING_TERMS } from '../../support/clinic-schedules.ts'

const { classes } = SLIDING_TERMS
/** 2026, 48 states: 15,960 and 5,680 for each more. */
const REGION = { base: 1_596_000, eachMore: 568_000 }
const THREE = guidelineFor(3, REGION)

function line(amount: number | null, period: IncomeLine['period'], kind: IncomeLine['kind'] = 'wages'): IncomeLine {
  return { who: 'self', kind, amount: amount === null ? null : cents(amount), period }
}

describe('a year of an income', () => {
  test.each([
    ['275.00 a week', line(27_500, 'week'), 1_430_000],
    ['640.00 every two weeks', line(64_000, 'twoWeeks'), 1_664_000],
    ['900.00 twice a month', line(90_000, 'halfMonth'), 2_160_000],
    ['2,000.00 a month', line(200_000, 'month'), 2_400_000],
    ['12,000.00 a year', line(1_200_000, 'year'), 1_200_000],
    ['0.01 a week', line(1, 'week'), 52],
    ['nothing a year', line(0, 'year'), 0],
  ])('%s is worked out by its own period', (_words, income, year) => {
    expect(yearlyIncome(income)).toBe(year)
  })

  test('an income nobody told has no year', () => {
    expect(yearlyIncome(line(null, 'week'))).toBeNull()
  })

  test('every two weeks is not twice a month', () => {
    expect([timesAYear('twoWeeks'), timesAYear('halfMonth')]).toEqual([26, 24])
  })
})

describe('the income of a household', () => {
  test('is the sum of its lines', () => {
    const lines = [line(27_500, 'week'), line(64_000, 'twoWeeks'), line(1_027_000, 'year', 'other')]

    expect(householdIncome(lines)).toEqual({ told: 4_121_000, isWhole: true })
  })

  test('is not whole while one line is unknown', () => {
    expect(householdIncome([line(27_500, 'week'), line(null, 'month')])).toEqual({ told: 1_430_000, isWhole: false })
  })

  test('is nothing and whole without any line', () => {
    expect(householdIncome([])).toEqual({ told: 0, isWhole: true })
  })
})

/** Limits for three people: 27,320.00, 36,335.60, 45,624.40 and 54,640.00. */
interface Step {
  readonly shownPercent: number
  readonly at: number
  readonly toLower: number | null
  readonly room: number | null
}

function step(shownPercent: number, at: number, toLower: number | null, room: number | null): Step {
  return { shownPercent, at, toLower, room }
}

const STEPS: readonly (readonly [string, number, Step])[] = [
  ['no income', 0, step(0, 0, null, 2_732_000)],
  ['exactly the guideline', 2_732_000, step(10_000, 0, null, 0)],
  ['a cent over the guideline', 2_732_001, step(10_000, 1, 1, 901_559)],
  ['41,210.00, as told in three lines', 4_121_000, step(15_084, 2, 487_440, 441_440)],
  ['exactly 167 percent', 4_562_440, step(16_700, 2, 928_880, 0)],
  ['a cent over 167 percent', 4_562_441, step(16_700, 3, 1, 901_559)],
  ['exactly twice the guideline', 5_464_000, step(20_000, 3, 901_560, 0)],
  ['a cent over twice the guideline', 5_464_001, step(20_000, 4, 1, null)],
  ['twice as much again', 10_928_000, step(40_000, 4, 5_464_000, null)],
]

describe('the step of a household of three', () => {
  test('the guideline of three people is 27,320.00', () => {
    expect(THREE).toBe(2_732_000)
  })

  test.each(STEPS)('%s stands in its step', (_words, income, expected) => {
    const standing = householdStanding(cents(income), THREE, classes)

    expect(standing).toMatchObject({ guideline: THREE, ...expected })
    expect(standing.steps).toHaveLength(4)
  })

  test('classes in any order give the same step', () => {
    const income = cents(4_121_000)

    expect(householdStanding(income, THREE, [...classes].reverse())).toEqual(householdStanding(income, THREE, classes))
  })

  test('a limit that is no whole cent ends at the cent beneath', () => {
    const third = [{ upTo: { units: 333, places: 3 }, pays: { kind: 'share', rate: percent(10) } }] as const

    expect(householdStanding(cents(0), cents(1_000_001), third).room).toBe(333_000)
    expect(householdStanding(cents(333_000), cents(1_000_001), third).at).toBe(0)
    expect(householdStanding(cents(333_001), cents(1_000_001), third).at).toBe(1)
  })

  test('the distances lead exactly to the next steps', () => {
    const amounts = fc.integer({ min: 0, max: 9_000_000 })
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 12 }), (income, size) => {
        const guideline = guidelineFor(size, REGION)
        const at = (other: number) => householdStanding(cents(other), guideline, classes).at
        const own = householdStanding(cents(income), guideline, classes)
        if (own.room !== null) {
          expect(at(income + own.room)).toBe(own.at)
          expect(at(income + own.room + 1)).toBe(own.at + 1)
        }
        if (own.toLower !== null) {
          expect(at(income - own.toLower)).toBe(own.at - 1)
          expect(at(income - own.toLower + 1)).toBe(own.at)
        }
      }),
    )
  })

  test('a larger household never stands in a higher step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000 }), fc.integer({ min: 1, max: 12 }), (income, size) => {
        const at = (people: number) => householdStanding(cents(income), guidelineFor(people, REGION), classes).at

        expect(at(size + 1)).toBeLessThanOrEqual(at(size))
      }),
    )
  })
})

describe('the papers that are asked for', () => {
  test.each([
    ['wages', ['payStubs', 'declaration']],
    ['selfEmployment', ['taxReturn', 'declaration']],
    ['socialSecurity', ['benefitLetter', 'declaration']],
    ['unemployment', ['benefitLetter', 'declaration']],
    ['support', ['supportLetter', 'declaration']],
    ['other', ['taxReturn', 'declaration']],
  ] as const)('%s asks for its paper and the declaration', (kind, papers) => {
    expect(papersAsked({ incomes: [line(1, 'year', kind)] })).toEqual(papers)
  })

  test('a household without income signs the declaration alone', () => {
    expect(papersAsked({ incomes: [] })).toEqual(['declaration'])
  })

  test('each paper is asked for once and missing until seen', () => {
    const incomes = [line(1, 'week'), line(2, 'month'), line(3, 'year', 'unemployment')]

    expect(papersAsked({ incomes })).toEqual(['payStubs', 'benefitLetter', 'declaration'])
    expect(papersMissing({ incomes, papersSeen: ['payStubs'] })).toEqual(['benefitLetter', 'declaration'])
    expect(papersMissing({ incomes, papersSeen: ['payStubs', 'benefitLetter', 'declaration'] })).toEqual([])
  })
})

const TOLD: DeterminationDraft = {
  patientId: patientIdSchema.parse('P1'),
  householdSize: 3,
  members: '',
  alsoFor: [],
  incomes: [line(27_500, 'week')],
  noIncome: null,
  scheduleId: 'S1',
  papersSeen: [],
  papersDueOn: plainDate('2026-12-07'),
  decision: 'provisional',
  from: plainDate('2026-11-23'),
  until: null,
  reason: '',
}
const approved: Partial<DeterminationDraft> = {
  papersSeen: ['payStubs', 'declaration'],
  until: plainDate('2027-11-22'),
  decision: 'approved',
}

function groundOf(income: Cents | null) {
  return {
    hasSchedule: true,
    hasGuideline: true,
    standing: income === null ? null : householdStanding(income, THREE, classes),
  }
}

const FAULTS: readonly (readonly [string, Partial<DeterminationDraft>, DecisionFault | null])[] = [
  ['help for now until the papers are due', {}, null],
  ['help without a size', { householdSize: null }, 'noSize'],
  ['help with an income nobody told', { incomes: [line(null, 'week')] }, 'incomeUnknown'],
  ['help without income and without a reason', { incomes: [] }, 'noIncomeUnexplained'],
  ['help without income and with its reason', { incomes: [], noIncome: 'shelter' }, null],
  ['help for now without a due day', { papersDueOn: null }, 'noDueDay'],
  ['approval with all papers and a last day', approved, null],
  ['approval while a paper is missing', { ...approved, papersSeen: ['payStubs'] }, 'papersMissing'],
  ['approval without a last day', { ...approved, until: null }, 'noLastDay'],
  ['a denial with its reason', { decision: 'denied', reason: 'income above the schedule' }, null],
  ['a denial without a reason', { decision: 'denied' }, 'noReason'],
  ['asking for more with nothing told', { decision: 'needMore', householdSize: null, incomes: [] }, null],
  ['keeping what is half told', { decision: 'open', householdSize: null, incomes: [] }, null],
]

describe('what keeps a decision from being made', () => {
  test.each(FAULTS)('%s', (_words, changes, fault) => {
    expect(decisionFault({ ...TOLD, ...changes }, groundOf(cents(1_430_000)))).toBe(fault)
  })

  test('without a schedule or its guideline nothing is helped', () => {
    expect(decisionFault(TOLD, { hasSchedule: false, hasGuideline: false, standing: null })).toBe('noSchedule')
    expect(decisionFault(TOLD, { hasSchedule: true, hasGuideline: false, standing: null })).toBe('noGuideline')
  })

  test('an income above every step has no help', () => {
    expect(decisionFault(TOLD, groundOf(cents(5_464_001)))).toBe('aboveSchedule')
    expect(decisionFault(TOLD, groundOf(cents(5_464_000)))).toBeNull()
  })
})
