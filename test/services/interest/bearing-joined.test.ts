import { expect, test } from 'vitest'
import type { Received } from '../../../shared/contract/contract.ts'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import type { Plan, PlanInterest } from '../../../shared/model/plan.ts'
import { cents, sumCents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aBearingPlan, interestOf } from '../../support/interest-plan.ts'
import { agreed, aRunningPlan, day, faults, pay } from '../../support/running-plan.ts'
import { aPlan, SUPERVISOR } from '../../support/samples.ts'

/** Two plans of 1,200.00 at 12 % and 6 % in twelve months; the first one has paid once. */
async function twoBearing(method: PlanInterest['method']) {
  const desk = openDesk({ today: () => day('2026-12-17') })
  const twelve = { owed: cents(120_000), size: { by: 'count', count: 12 }, agreedOn: plainDate('2026-11-15') } as const
  const first = await aBearingPlan(desk, { ...twelve, interest: interestOf({ method }) })
  await pay(desk, first.id, first.installments[0]?.amount ?? cents(0), day('2026-12-15'))
  const second = await aRunningPlan(desk, {
    ...twelve,
    firstDueOn: plainDate('2027-01-10'),
    interest: interestOf({ method, rate: percent(6) }),
  })
  const { patientId, guarantor } = first.terms
  const promised = await ask(desk, 'plan.promised', { patientId, guarantorName: guarantor.name })
  return { desk, olds: [first, second] as const, promised }
}

function joining(desk: TestDesk, olds: readonly Plan[], owed: number, interest: PlanInterest | null) {
  const request: Received<'plan.consolidate'> = {
    plans: olds.map(({ id: planId, version: fromVersion }) => ({ planId, fromVersion })),
    draft: {
      ...aPlan(PATIENT_A.id, { owed: cents(owed), downPayment: cents(0), isEstimate: false }),
      size: { by: 'count', count: 10 },
      agreedOn: desk.today(),
      firstDueOn: plainDate('2027-01-17'),
      estimateId: null,
      routeId: null,
      interest,
    },
    consent: agreed(desk),
  }
  return request
}

async function newest(desk: TestDesk, olds: readonly Plan[]): Promise<readonly Plan[]> {
  return Promise.all(olds.map(async ({ id: planId }) => (await ask(desk, 'plan.get', { planId })).plan))
}

test.each(['period', 'actual/365'] as const)(
  'the principal of two plans with %s interest becomes one',
  async (method) => {
    const { desk, olds, promised } = await twoBearing(method)
    const owed = sumCents(promised.map(({ principal }) => principal))
    const { plan } = await ask(
      desk,
      'plan.consolidate',
      joining(desk, await newest(desk, olds), owed, interestOf({ method, rate: percent(6) })),
      SUPERVISOR,
    )
    const replaced = await newest(desk, olds)

    // By periods 1,105.38 is left of the first plan, and all of the second.
    if (method === 'period') expect(owed).toBe(110_538 + 120_000)
    expect(sumCents(plan.installments.map(({ amount, interest }) => cents(amount - interest)))).toBe(owed)
    expect(replaced.map(({ state, left }) => [state, left])).toEqual([
      ['replaced', 0],
      ['replaced', 0],
    ])
    expect(faults(desk)).toEqual([])
  },
)

test('interest that came up is dropped and nothing of it is left', async () => {
  const { desk, olds, promised } = await twoBearing('actual/365')
  const dropped = sumCents(promised.map(({ interest }) => interest))
  const owed = sumCents(promised.map(({ principal }) => principal))
  await ask(desk, 'plan.consolidate', joining(desk, await newest(desk, olds), owed, null), SUPERVISOR)
  const { plan } = await ask(desk, 'plan.get', { planId: olds[0].id })

  expect(dropped).toBeGreaterThan(0)
  expect([plan.left, faults(desk)]).toEqual([0, []])
})

test('the new plan asks no higher rate than the cheapest old one', async () => {
  const { desk, olds, promised } = await twoBearing('period')
  const owed = sumCents(promised.map(({ principal }) => principal))
  const request = joining(desk, await newest(desk, olds), owed, interestOf({ rate: percent(7) }))

  expect(await refusalTo(desk, 'plan.consolidate', request, SUPERVISOR)).toMatchObject({
    facts: { code: 'rateAboveOld' },
  })
})

test('a balance without interest never joins one that bears any', async () => {
  const desk = openDesk({ today: () => day('2026-12-17') })
  const bearing = await aBearingPlan(desk)
  const plain = await aRunningPlan(desk)
  const request = joining(desk, [bearing, plain], 160_000, interestOf({ rate: percent(1) }))

  expect(await refusalTo(desk, 'plan.consolidate', request, SUPERVISOR)).toMatchObject({
    facts: { code: 'rateAboveOld' },
  })
})
