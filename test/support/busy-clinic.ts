import type { PaperOrder } from '../../shared/contract/paper-orders.ts'
import type { EstimateId, PlanId } from '../../shared/model/ids.ts'
import { cents } from '../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from './desk.ts'
import { PATIENT_A } from './filled-store.ts'
import { aRunningPlan, changed, day, pay } from './running-plan.ts'
import { anEstimate } from './samples.ts'

export interface BusyClinic {
  readonly desk: TestDesk
  readonly estimateId: EstimateId
  readonly planId: PlanId
}

/** A clinic with a draft estimate and a plan that was paid once, changed once and is late by now. */
export async function aBusyClinic(): Promise<BusyClinic> {
  const desk = openDesk()
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  await ask(desk, 'estimate.saveDraft', { estimateId: row.id, draft: anEstimate(PATIENT_A.id) })
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 10_000)
  desk.later({ days: 100 })
  await changed(desk, plan, { kind: 'changePayer', guarantor: { ...plan.terms.guarantor, name: 'Sample Payer Q' } })
  return { desk, estimateId: row.id, planId: plan.id }
}

/** Papers of each kind that is ordered at the desk, about that plan and estimate. */
export function orders({ estimateId, planId }: BusyClinic): readonly PaperOrder[] {
  const routeId = anEstimate(PATIENT_A.id).question.routes[0]?.id ?? ''
  const lineId = anEstimate(PATIENT_A.id).question.lines[0]?.id ?? ''
  return [
    { kind: 'comparison', estimateId },
    { kind: 'whySheet', estimateId, routeId },
    { kind: 'callSheet', estimateId, routeId },
    {
      kind: 'otherBillers',
      estimateId,
      others: [{ name: 'Sample Laboratory', service: 'Blood tests', phone: '', cost: { kind: 'unknown' } }],
    },
    {
      kind: 'nonCoveredNotice',
      estimateId,
      routeId,
      services: [{ lineId, reason: 'notCovered' }],
      reference: '',
    },
    { kind: 'statement', planId, from: day('2026-11-01'), to: day('2027-03-31') },
    { kind: 'paymentSchedule', planId, withCoupons: true },
    { kind: 'planChange', planId },
    { kind: 'payOffLetter', planId, on: day('2027-03-31') },
    { kind: 'reminderLetter', planId },
    { kind: 'defaultNotice', planId },
    { kind: 'balanceLetter', planId, newOwed: cents(50_000), cause: 'insurance' },
    { kind: 'assistanceApplication', patientId: PATIENT_A.id, returnBy: null },
    {
      kind: 'assistanceDecision',
      patientId: PATIENT_A.id,
      outcome: 'approved',
      discountPercent: '60',
      validFrom: day('2027-03-01'),
      validUntil: null,
      householdSize: 3,
      income: cents(3_000_000),
      guidelinePercent: '120.5',
      guidelineYear: 2026,
      reason: '',
      missingPapers: [],
      papersDueOn: null,
    },
    { kind: 'outageForm', form: 'receipt', count: 3 },
    { kind: 'dailyClose', on: day('2026-11-23'), float: cents(0), counted: [], explanation: '' },
    { kind: 'emergencyBalances' },
  ]
}
