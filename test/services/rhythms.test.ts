import { describe, expect, test } from 'vitest'
import { plainDate } from '../../shared/dates/plain-date.ts'
import { FIRST_PLAN_POLICY } from '../../shared/model/plan-policy.ts'
import { cents } from '../../shared/money/cents.ts'
import { ask, openDesk, refusalTo } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { aBearingPlan, interestOf } from '../support/interest-plan.ts'
import { aRunningPlan, changed, day, faults, lines } from '../support/running-plan.ts'
import { ADMINISTRATOR, aPlan } from '../support/samples.ts'

describe('a plan whose months have no payment', () => {
  test('is kept as it was agreed', async () => {
    const desk = openDesk()
    const { id } = await aRunningPlan(desk, { frequency: 'monthly not 1 2', firstDueOn: plainDate('2026-12-15') })
    const { plan } = await ask(desk, 'plan.get', { planId: id })

    expect(plan.terms.frequency).toBe('monthly not 1 2')
    expect(lines(plan).slice(0, 3)).toEqual(['1 2026-12-15 10000 0', '2 2027-03-15 10000 0', '3 2027-04-15 10000 0'])
    expect(faults(desk)).toEqual([])
  })

  test('goes on in its rhythm when a payment is skipped', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk, { frequency: 'monthly not 6', firstDueOn: plainDate('2026-12-15') })
    const next = await changed(desk, plan, { kind: 'skip', count: 1, money: 'extend' })

    // December to May, then not June: the payment behind the last one is due in July.
    expect(next.installments.at(-1)?.contractOn).toBe(day('2027-07-15'))
  })

  test('counts interest by days only', async () => {
    const desk = openDesk()
    const frequency = 'monthly not 1 2' as const
    const byDays = await aBearingPlan(desk, { frequency, interest: interestOf({ method: 'actual/365' }) })
    const draft = aPlan(PATIENT_A.id, { ...byDays.terms, interest: interestOf() })
    const refusal = await refusalTo(desk, 'plan.create', { draft })

    expect(byDays.installments.map(({ contractOn }) => contractOn.slice(0, 7))).toEqual([
      '2026-12',
      '2027-03',
      '2027-04',
      '2027-05',
    ])
    expect(refusal).toMatchObject({ facts: { code: 'methodNeedsRhythm' } })
    expect(faults(desk)).toEqual([])
  })
})

test.each(['every10Days', 'every3Weeks', 'every2Months', 'monthEnd', 'monthlyWeekday'] as const)(
  'a plan that is due %s is stored and read again',
  async (frequency) => {
    const desk = openDesk()
    const made = await aRunningPlan(desk, { frequency, size: { by: 'count', count: 4 } })
    const { plan } = await ask(desk, 'plan.get', { planId: made.id })

    expect([plan.terms.frequency, plan.installments.length]).toEqual([frequency, 4])
  },
)

test('what cards cost is kept with the rules of the clinic', async () => {
  const desk = openDesk()
  const cardCost = { share: { units: 29, places: 3 }, fixed: cents(30), above: { units: 5, places: 2 } }
  await ask(desk, 'policy.save', { policy: { ...FIRST_PLAN_POLICY, cardCost } }, ADMINISTRATOR)

  expect((await ask(desk, 'policy.get', {})).policy.cardCost).toEqual(cardCost)
})
