import { done, refused } from '../../shared/contract/errors.ts'
import type { EstimateRecord, PriceHit } from '../../shared/contract/estimate.ts'
import type { PatientRecord, PatientRow } from '../../shared/contract/patient.ts'
import { estimate } from '../../shared/engine/estimate/estimate.ts'
import type { EstimateDraft } from '../../shared/model/estimate.ts'
import { cents } from '../../shared/money/cents.ts'
import { rulesOn } from '../../shared/rules/rule-book.ts'
import { estimateRow, KNEE_PATIENT, kneeRecord, PPO_COVERAGE, PPO_PLAN, PRICE_HITS } from './knee-estimate.ts'
import { CLINIC } from './samples.ts'

/** The calls about estimates over one record in memory. Drafts that were saved stand in `saved`, the latest last. */
export function fakeEstimateCalls(start: EstimateRecord = kneeRecord()) {
  let record = start
  const saved: EstimateDraft[] = []
  const patientRecord: PatientRecord = {
    patient: KNEE_PATIENT,
    coverages: [PPO_COVERAGE],
    estimates: [record.row],
    plans: [],
    papers: [],
  }
  const patientRow: PatientRow = {
    patient: KNEE_PATIENT,
    coverageName: PPO_PLAN.planName,
    owedCents: 0,
    inPlansCents: 0,
    lastActivityAt: null,
  }
  const calls = {
    'clinic.get': () => done({ ...CLINIC, smallestInstallment: cents(4_000), longestPlanMonths: 18 }),
    'benefitPlan.find': () => done([]),
    'patient.find': ({ text }: { text: string }) =>
      done('sample patient a'.includes(text.toLowerCase()) ? [patientRow] : []),
    'patient.get': () => done(patientRecord),
    'estimate.list': () => done([record.row]),
    'estimate.get': () => done(record),
    'estimate.saveDraft': ({ draft }: { draft: EstimateDraft }) => {
      saved.push(draft)
      record = { ...record, draft }
      return done({ savedAt: '2026-11-23T15:42:00Z' })
    },
    'estimate.issue': ({ draft }: { draft: EstimateDraft }) => {
      if (draft.question.lines.length === 0) return refused('ESTIMATE_INCOMPLETE', { missing: 'services' })
      const answer = estimate(draft.question, rulesOn(draft.question.asOf))
      const row = estimateRow({ state: 'issued', number: 'E-2026-0418' })
      record = { ...record, draft, answer, row, issuedAt: '2026-11-23T15:45:00Z' }
      return done(record)
    },
    'fee.find': ({ text, limit }: { text: string; limit: number }) => done(hitsFor(text).slice(0, limit)),
  }
  return { calls, saved }
}

function hitsFor(text: string): readonly PriceHit[] {
  const wanted = text.toLowerCase()
  return PRICE_HITS.filter(({ fee }) => `${fee.code} ${fee.words}`.toLowerCase().includes(wanted))
}
