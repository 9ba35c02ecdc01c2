import type { EstimateDraft } from '../../shared/model/estimate.ts'
import { known } from '../../shared/model/fact.ts'
import type { CoverageId, PatientId } from '../../shared/model/ids.ts'
import type { Route } from '../../shared/model/route.ts'
import type { ServiceLine } from '../../shared/model/service-line.ts'
import { cents } from '../../shared/money/cents.ts'
import { ask, type TestDesk } from '../../test/support/desk.ts'
import { kneeDraft, PPO_COVERAGE } from '../../test/support/knee-estimate.ts'
import { aPlan, PATIENT_DRAFT } from '../../test/support/samples.ts'
import { aClinicAtWork } from './sample-desk.ts'

export const LONG_NAME = 'Samplesson-Exampleworth de los Ejemplos y Muestras'
const LONG_PLAN = 'Sample Statewide Preferred Provider Organization Plan 1500 with Family Tier'
export const LONG_SERVICE = 'Comprehensive sample service with several parts, both sides, under sample guidance'
const DEAREST = 123_456_789

/** The longest names, the largest amounts, sixty services in five columns, sixty payments. */
export async function theWorstCase(): Promise<TestDesk> {
  const desk = await aClinicAtWork()
  const draft = { ...PATIENT_DRAFT, firstName: 'Sample', lastName: `A ${LONG_NAME}`, account: 'AC-0000-0000-0001' }
  const { id: patientId } = await ask(desk, 'patient.save', { patientId: null, draft })
  const { id: _id, benefitPlanId: _plan, savedAt: _saved, ...coverage } = PPO_COVERAGE
  const plan = { ...coverage.plan, planName: LONG_PLAN }
  const { id: coverageId } = await ask(desk, 'coverage.save', {
    coverageId: null,
    draft: { ...coverage, plan, benefitPlanId: null, patientId },
  })
  const { row } = await ask(desk, 'estimate.start', { patientId, caller: '' })
  await ask(desk, 'estimate.saveDraft', { estimateId: row.id, draft: longEstimate(patientId, coverageId) })
  const large = aPlan(patientId, {
    owed: cents(DEAREST),
    downPayment: cents(0),
    frequency: 'weekly',
    size: { by: 'count', count: 60 },
    guarantor: { ...aPlan(patientId).guarantor, name: `Sample A ${LONG_NAME}` },
  })
  await ask(desk, 'plan.create', { draft: large })
  return desk
}

function longEstimate(patientId: PatientId, coverageId: CoverageId): EstimateDraft {
  const knee = kneeDraft(coverageId)
  const { lines, routes } = knee.question
  const many = Array.from({ length: 60 }, (_, index) => longLine(lines[index % lines.length], index))
  return {
    ...knee,
    patientId,
    title: LONG_SERVICE,
    question: { ...knee.question, lines: many.flatMap((line) => line ?? []), routes: fiveOf(routes) },
  }
}

function longLine(line: ServiceLine | undefined, index: number): ServiceLine | null {
  if (line === undefined) return null
  const charge = index === 0 ? known(cents(DEAREST)) : line.charge
  return { ...line, id: `L${index + 1}`, words: `${LONG_SERVICE} ${index + 1}`, charge }
}

function fiveOf(routes: readonly Route[]): Route[] {
  return Array.from({ length: 5 }, (_, index) => routes[index] ?? routes[1 + (index % 2)])
    .flatMap((route) => route ?? [])
    .map((route, index) => ({ ...route, id: `R${index + 1}`, name: `${route.name} ${LONG_PLAN}`.slice(0, 80) }))
    .map((route) => (route.kind === 'insured' ? { ...route, plan: { ...route.plan, planName: LONG_PLAN } } : route))
}
