import { describe, expect, test } from 'vitest'
import { firstForm } from '../../../../renderer/features/installments/state/first-form.ts'
import {
  FIRST_INTEREST,
  type InterestForm,
  interestIn,
  solvedSteps,
  stepsIn,
} from '../../../../renderer/features/installments/state/interest-form.ts'
import { draftOf, type PlanForm } from '../../../../renderer/features/installments/state/plan-form.ts'
import { planView } from '../../../../renderer/features/installments/state/plan-view.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { KNEE_PATIENT } from '../../../support/knee-estimate.ts'
import { CLINIC, TODAY } from '../../../support/samples.ts'

function typed(changes: Partial<InterestForm>): InterestForm {
  return { ...FIRST_INTEREST, ...changes }
}

const STEPS = [
  { id: '1', count: '3', amount: '60' },
  { id: '2', count: '9', amount: '' },
]

/** 1,200.00 in twelve from December 23, a month after the day of the agreement. */
function form(changes: Partial<PlanForm> = {}): PlanForm {
  return { ...firstForm(KNEE_PATIENT, null, cents(120_000), TODAY), count: '12', firstDueOn: '12/23/2026', ...changes }
}

describe('the rate that is typed', () => {
  test.each(['', '0', '0%', 'n/a'])('"%s" is no interest', (rate) => {
    expect(interestIn(typed({ rate }), TODAY)).toEqual({ interest: null })
  })

  test.each(['ten', '101', '?', '-3'])('"%s" states nothing, so that no plan follows', (rate) => {
    expect(interestIn(typed({ rate }), TODAY)).toBeNull()
    expect(planView(form({ rate }), CLINIC, TODAY).schedule).toBeNull()
  })

  test('is kept exactly, with its method', () => {
    const read = interestIn(typed({ rate: '9.4822', method: 'actual/365', odd: 'withFirstPayment' }), TODAY)

    expect(read?.interest).toMatchObject({ rate: { units: 94_822, places: 6 }, method: 'actual/365' })
  })

  test('waits for a day that can be read', () => {
    expect(interestIn(typed({ rate: '9', delayedUntil: 'soon' }), TODAY)).toBeNull()
    expect(interestIn(typed({ rate: '9', delayedUntil: '2/1/2027' }), TODAY)?.interest?.delayedUntil).toBe('2027-02-01')
  })
})

describe('steps that are typed', () => {
  test('are read with one left to be solved', () => {
    expect(stepsIn(typed({ steps: STEPS }))).toEqual([
      { count: 3, amount: 6_000 },
      { count: 9, amount: null },
    ])
  })

  test('state nothing while two are left, or a number is missing', () => {
    expect(solvedSteps(FIRST_INTEREST)).toBe(2)
    expect(stepsIn(FIRST_INTEREST)).toBeNull()
    expect(stepsIn(typed({ steps: [{ id: '1', count: '', amount: '60' }, ...STEPS] }))).toBeNull()
    expect(stepsIn(typed({ steps: [{ id: '1', count: '1', amount: 'much' }, ...STEPS] }))).toBeNull()
  })

  test('make the schedule, and the count of the draft', () => {
    const steps = form({ shape: 'steps', steps: STEPS })
    const of = { patientId: KNEE_PATIENT.id, estimateId: null, routeId: null, isEstimate: false, agreedOn: TODAY }

    // 180.00 in three, 1,020.00 in nine: 113.33, the last 113.36.
    expect(planView(steps, CLINIC, TODAY).schedule?.installments.map(({ amount }) => amount)).toEqual([
      ...[6_000, 6_000, 6_000],
      ...Array.from({ length: 8 }, () => 11_333),
      11_336,
    ])
    expect(draftOf(steps, of)).toMatchObject({ size: { by: 'count', count: 12 }, steps: [{ count: 3 }, { count: 9 }] })
  })
})

test('interest stands in the box as it is typed', () => {
  const { disclosure } = planView(form({ rate: '9.9' }), CLINIC, TODAY)

  expect(disclosure?.box.aprShown).toEqual({ units: 990, places: 4 })
  expect(disclosure?.trigger.why).toBe('financeCharge')
})
