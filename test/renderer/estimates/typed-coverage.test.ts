import { describe, expect, test } from 'vitest'
import { coverageOfText } from '../../../renderer/features/coverage/coverage-of-text.ts'
import type { CoverageText } from '../../../renderer/features/coverage/coverage-text.ts'
import { detailText, withDetails } from '../../../renderer/features/coverage/detail-text.ts'
import {
  type CounterOf,
  maximumStated,
  maximumText,
  PAID,
  withOwnMaximum,
  withUsed,
} from '../../../renderer/features/coverage/maximum-text.ts'
import { NO_PENALTY, type OutcomeText, outcomesOf } from '../../../renderer/features/coverage/plan-terms-text.ts'
import { textOfCoverage } from '../../../renderer/features/coverage/text-of-coverage.ts'
import { coverageColumn } from '../../../renderer/features/estimates/state/columns.ts'
import { liveAnswer } from '../../../renderer/features/estimates/state/live-answer.ts'
import { isSettled } from '../../../shared/engine/figure.ts'
import { known, NONE } from '../../../shared/model/fact.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aCoverage, aLine, aRule, aTier, BENEFIT_PLAN, TODAY } from '../../support/samples.ts'

type Typing = (text: CoverageText) => CoverageText

/** No deductible, 20 % of the contract price for imaging with an authorization, no end of what a year may cost. */
const PLAN = {
  ...BENEFIT_PLAN,
  type: 'indemnity' as const,
  tiers: [{ ...aTier('in'), deductibleIndividual: NONE, oopIndividual: NONE, oopFamily: NONE }],
  benefits: [aRule('imaging', { deductibleApplies: known(false), authorizationNeeded: known(true) })],
}

const NOTHING = known(cents(0))
const MET = { scope: 'member' as const, tier: 'in', deductibleMet: NOTHING, oopMet: NOTHING }

/** What the patient pays for one scan of 1,000.00 with a contract price of 800.00, once the typed coverage is kept. */
async function patientPays(typed: Typing, service: Partial<ServiceLine> = {}): Promise<number | '?'> {
  const desk = openDesk()
  const first = await ask(desk, 'coverage.save', {
    coverageId: null,
    draft: aCoverage(PATIENT_A.id, { plan: PLAN, counters: [], accumulators: [MET] }),
  })
  const text = typed(textOfCoverage(first))
  const draft = coverageOfText(text, PATIENT_A.id, TODAY)
  const coverage = await ask(desk, 'coverage.save', { coverageId: first.id, draft })
  const line = aLine('1', { charge: known(cents(100_000)), ...service })
  const price = { lineId: '1', allowed: known(cents(80_000)), source: { kind: 'none' as const } }
  const column = coverageColumn('R1', coverage, { tier: 'in', nextPlanYear: false })
  const question = { asOf: TODAY, serviceOn: TODAY, lines: [line], routes: [{ ...column, prices: [price] }] }
  const owes = liveAnswer(question).routes[0]?.totals.patientOwes
  return owes !== undefined && isSettled(owes) ? owes.value : '?'
}

function penalty(over: Partial<OutcomeText>): Typing {
  return (text) => {
    const typed: OutcomeText = { ...NO_PENALTY, does: 'penaltyPercent', penalty: '50%', ...over }
    return { ...text, base: { ...text.base, ...outcomesOf([typed], text.base) } }
  }
}

function used(of: CounterOf, typed: string): Typing {
  return (text) => ({ ...text, baseCounters: [...withUsed(text.baseCounters, of, typed)] })
}

function ownMaximum(typed: string): Typing {
  return (text) => ({ ...text, base: withOwnMaximum(text.base, 'imaging', typed) })
}

function afterMaximum(whenExhausted: 'allowed' | 'billed'): Typing {
  return (text) => {
    const maximum = { ...maximumText(text.base, text.baseCounters), whenExhausted }
    return { ...text, base: { ...text.base, ...maximumStated(text.base, maximum) } }
  }
}

function firstVisits(count: string, copay: string): Typing {
  return (text) => ({
    ...text,
    kinds: text.kinds.map((kind) => ({
      ...kind,
      rule: withDetails(kind.rule, { ...detailText(kind.rule), firstCount: count, firstCopay: copay }),
    })),
  })
}

function all(...steps: readonly Typing[]): Typing {
  return (text) => steps.reduce((before, step) => step(before), text)
}

const PAID_FOR_IMAGING: CounterOf = { kind: 'paid', name: 'imaging' }
const FIRST_VISITS: CounterOf = { kind: 'counter', name: 'imaging visits' }
const asTyped: Typing = (text) => text

describe('a penalty as typed', () => {
  // The patient's share is 160.00; the plan would pay the other 640.00.
  test.each<readonly [string, Partial<OutcomeText>, number]>([
    ['takes half of the 640.00 that the plan pays', { of: 'planPayment' }, 48_000],
    ['takes half of the 800.00 that is allowed', { of: 'allowed' }, 56_000],
    ['stops at a cap of 150.00 that was typed', { of: 'allowed', cap: '150' }, 31_000],
    ['is 20 % of the payment where that was typed', { penalty: '20%' }, 28_800],
    ['is the amount of 75.00 that was typed', { does: 'penaltyAmount', penalty: '75' }, 23_500],
  ])('%s', async (_title, over, owed) => {
    expect(await patientPays(penalty(over), { auth: 'missing' })).toBe(owed)
  })

  test('costs nothing while the authorization is there', async () => {
    expect(await patientPays(penalty({}), { auth: 'approved' })).toBe(16_000)
  })
})

describe('the most for a kind of care as typed', () => {
  test.each<readonly [string, Typing, number]>([
    ['changes nothing while 750.00 of it are left', all(ownMaximum('1000'), used(PAID_FOR_IMAGING, '250')), 16_000],
    // 300.00 are left, the plan would pay 640.00: 340.00 more for the patient.
    ['leaves what lies above it to the patient', all(ownMaximum('1000'), used(PAID_FOR_IMAGING, '700')), 50_000],
    ['asks the contract price once it is used up', all(ownMaximum('1000'), used(PAID_FOR_IMAGING, '1000')), 80_000],
    [
      'asks the whole charge where that was picked',
      all(ownMaximum('1000'), used(PAID_FOR_IMAGING, '1000'), afterMaximum('billed')),
      100_000,
    ],
    [
      'asks no whole charge while some is left',
      all(ownMaximum('1000'), used(PAID_FOR_IMAGING, '700'), afterMaximum('billed')),
      50_000,
    ],
    ['is not touched by what other care was paid', all(ownMaximum('500'), used(PAID_FOR_IMAGING, '0')), 30_000],
  ])('%s', async (_title, typed, owed) => {
    expect(await patientPays(typed)).toBe(owed)
  })

  test('leaves the figure open while nobody knows what was paid', async () => {
    expect(await patientPays(ownMaximum('1000'))).toBe('?')
  })

  test('does not take payments toward the general one', async () => {
    const general = all(ownMaximum('1000'), used(PAID_FOR_IMAGING, '250'), used(PAID, '5000'))

    expect(await patientPays(general)).toBe(16_000)
  })
})

describe('first visits as typed', () => {
  test.each<readonly [string, string, number]>([
    ['cost their own fee while one is left', '2', 2_000],
    ['cost the usual share once they are used', '3', 16_000],
  ])('%s', async (_title, count, owed) => {
    expect(await patientPays(all(firstVisits('3', '20'), used(FIRST_VISITS, count)), { visit: 'v1' })).toBe(owed)
  })

  test('leave the figure open while nobody has counted', async () => {
    expect(await patientPays(firstVisits('3', '20'), { visit: 'v1' })).toBe('?')
  })
})

describe('a grandfathered plan as typed', () => {
  const old: Typing = (text) => ({ ...text, base: { ...text.base, grandfathered: true } })
  const preventive = { preventive: true }

  test('asks its share of preventive care', async () => {
    expect(await patientPays(old, preventive)).toBe(16_000)
  })

  test('gives preventive care for nothing while it is not', async () => {
    expect(await patientPays(asTyped, preventive)).toBe(0)
  })
})
