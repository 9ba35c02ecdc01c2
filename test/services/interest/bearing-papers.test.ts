import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import type { PlanDraft } from '../../../shared/model/plan.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { allowInterest, interestOf } from '../../support/interest-plan.ts'
import { aPlan } from '../../support/samples.ts'

const STEPS: PlanDraft['steps'] = [
  { count: 3, amount: cents(10_000) },
  { count: 3, amount: null },
]

/** 1,000.00 in six payments from December 15, agreed on November 15. */
const TERMS: Partial<PlanDraft> = {
  owed: cents(100_000),
  downPayment: cents(0),
  isEstimate: false,
  size: { by: 'count', count: 6 },
  agreedOn: plainDate('2026-11-15'),
}

/** The agreement of a new plan as text that can be read. */
async function agreementOf(changes: Partial<PlanDraft>): Promise<string> {
  const desk = openDesk()
  await allowInterest(desk)
  const { papers } = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id, { ...TERMS, ...changes }) })
  const documentId = papers[0]?.id
  if (documentId === undefined) throw new Error('no agreement')
  const { bytes } = await ask(desk, 'paper.get', { documentId, copy: false })
  return new TextDecoder().decode(bytes)
}

const PLANS: readonly [string, Partial<PlanDraft>][] = [
  ['interest', { interest: interestOf() }],
  ['interest-by-days', { interest: interestOf({ method: 'actual/365', oddFirstPeriod: 'withFirstPayment' }) }],
  ['steps', { steps: STEPS }],
  ['steps-with-interest', { steps: STEPS, interest: interestOf() }],
]

describe.each(['en', 'es'] as const)('the agreement in %s', (language) => {
  test.each(PLANS)('reads as kept for a plan with %s', async (name, changes) => {
    const text = await agreementOf({ ...changes, language })

    await expect(text).toMatchFileSnapshot(`../../documents/golden/plan-${name}-${language}.txt`)
  })
})

test('the box, the schedule and the plan say the same sums', async () => {
  const text = await agreementOf({ interest: interestOf() })

  // 1,000.00 at 1 % a month in six: 172.55 five times and 172.53; 35.28 of interest. One month to the first payment,
  // so the annual percentage rate is the yearly rate of the plan.
  expect(text).toContain('{lending.apr: 12.00%}')
  expect(text).toContain('{lending.financeCharge: $35.28}')
  expect(text).toContain('{lending.amountFinanced: $1,000.00}')
  expect(text).toContain('{lending.totalOfPayments: $1,035.28}')
  expect(text).toContain('Interest is 12% a year on what is left of the principal.')
})
