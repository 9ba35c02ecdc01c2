import { expect, test } from 'vitest'
import { allFaults } from '../../db/repositories/ledger-check.ts'
import { drawDocument } from '../../electron/pdf/draw-document.ts'
import { plainDate } from '../../shared/dates/plain-date.ts'
import { known, NONE } from '../../shared/model/fact.ts'
import type { Patient } from '../../shared/model/patient.ts'
import { cents } from '../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../support/desk.ts'
import {
  aCoverage,
  aLine,
  aPlan,
  aRule,
  aTier,
  BENEFIT_PLAN,
  PATIENT_DRAFT,
  SUPERVISOR,
  TODAY,
} from '../support/samples.ts'

const TIER = { ...aTier('in'), oopIndividual: known(cents(500_000)), oopFamily: NONE }
const RULE = aRule('imaging', { referralNeeded: known(false) })
const PLAN = { ...BENEFIT_PLAN, tiers: [TIER], benefits: [RULE] }

/** The whole visit of one patient, on real paper: 612.00 allowed, 640.00 deductible left, so 612.00 is owed. */
test('one patient goes from coverage to a reversed payment', async () => {
  const desk = openDesk({ drawPaper: drawDocument })
  const patient = await ask(desk, 'patient.save', { patientId: null, draft: { ...PATIENT_DRAFT, language: 'es' } })

  const estimate = await anInsuredEstimate(desk, patient)
  expect(estimate.row).toMatchObject({ number: 'E-2026-0001', state: 'issued', patientOwesCents: 61_200 })

  const made = await ask(desk, 'plan.create', {
    draft: aPlan(patient.id, {
      estimateId: estimate.row.id,
      routeId: 'R2',
      owed: cents(61_200),
      downPayment: cents(11_200),
      size: { by: 'count', count: 5 },
      language: 'es',
    }),
  })
  const planId = made.plan.id
  await ask(desk, 'payment.post', aPayment(planId, 11_200, 'sheet-down-payment'))
  const signed = await ask(desk, 'plan.sign', { planId, signedOn: TODAY, by: 'paper' })
  expect(signed.plan).toMatchObject({ state: 'active', left: 50_000, paid: 0 })

  desk.later({ days: 22 })
  const installment = { ...aPayment(planId, 10_000, 'sheet-installment-1'), receivedOn: desk.today() }
  const posted = await ask(desk, 'payment.post', installment)
  expect(posted.plan).toMatchObject({ left: 40_000, paid: 10_000 })

  const reversal = { receiptId: posted.receipt.id, reason: 'check returned' }
  const reversed = await ask(desk, 'payment.reverse', reversal, SUPERVISOR)
  expect(reversed).toMatchObject({ left: 50_000, paid: 0, state: 'active' })

  const record = await ask(desk, 'patient.get', { patientId: patient.id })
  expect(record.papers.map(({ kind }) => kind).sort()).toEqual([
    'insuredEstimate',
    'planAgreement',
    'receipt',
    'receipt',
  ])
  expect(record.plans).toMatchObject([{ left: 50_000, late: 0, nextDueOn: '2026-12-15' }])
  const { bytes } = await ask(desk, 'paper.get', { documentId: record.papers[0]?.id ?? ('' as never), copy: true })
  expect(new TextDecoder('latin1').decode(bytes.slice(0, 8))).toBe('%PDF-1.7')
  expect(allFaults(desk.store.reader)).toEqual([])
}, 30_000)

async function anInsuredEstimate(desk: TestDesk, patient: Patient) {
  const accumulators = [
    { scope: 'member' as const, tier: 'in', deductibleMet: known(cents(86_000)), oopMet: known(cents(131_000)) },
  ]
  await ask(desk, 'coverage.save', { coverageId: null, draft: aCoverage(patient.id, { plan: PLAN, accumulators }) })
  const { row, draft } = await ask(desk, 'estimate.start', { patientId: patient.id, caller: '' })
  const prices = [{ lineId: 'l1', allowed: known(cents(61_200)), source: { kind: 'none' as const } }]
  const routes = draft.question.routes.map((route) => (route.kind === 'insured' ? { ...route, prices } : route))
  const question = { ...draft.question, serviceOn: plainDate('2026-12-08'), lines: [aLine('l1')], routes }
  const chosen = { ...draft, title: 'Knee MRI', question, chosenRouteId: 'R2', choiceReason: 'deductible' }
  await ask(desk, 'estimate.saveDraft', { estimateId: row.id, draft: chosen })
  return ask(desk, 'estimate.issue', { estimateId: row.id, draft: chosen, language: 'es' })
}

function aPayment(planId: Parameters<typeof ask<'payment.post'>>[2]['planId'], amount: number, requestKey: string) {
  const money = { amount: cents(amount), method: 'cash' as const, reference: '' }
  return { planId, ...money, receivedOn: TODAY, requestKey, evenIfTwice: false }
}
