import type { EstimateRecord, PriceHit } from '../../shared/contract/estimate.ts'
import type { PlanRecord } from '../../shared/contract/plan.ts'
import { addMonths, plainDate } from '../../shared/dates/plain-date.ts'
import type { EstimateAnswer } from '../../shared/engine/estimate/answer.ts'
import { isSettled } from '../../shared/engine/figure.ts'
import type { EstimateDraft } from '../../shared/model/estimate.ts'
import type { Paper } from '../../shared/model/paper.ts'
import type { Patient } from '../../shared/model/patient.ts'
import { type Cents, cents } from '../../shared/money/cents.ts'
import type { Ask } from './ask.ts'
import { type DemoClinic, visitOn } from './demo-clinic.ts'
import { sampleCoverage } from './sample-coverage.ts'
import { insuredRoute, lineOf, type SampleService, selfPayRoute } from './sample-lines.ts'

const SERVICES: readonly SampleService[] = [
  { code: '70551', kind: 'imaging' },
  { code: '80048', kind: 'laboratory' },
  { code: '17156-0026-30', kind: 'imaging' },
  { code: 'J1450', kind: 'drugs' },
]

export interface DemoStory {
  readonly patient: Patient
  readonly insured: EstimateRecord
  readonly selfPay: EstimateRecord
  readonly answer: EstimateAnswer
  readonly plan: PlanRecord
  readonly receiptPaper: Paper
  readonly papers: readonly Paper[]
}

/** The counselor's main job once, through the real services: prices, patient, coverage, comparison, plan, payment. */
export async function tellStory(ask: Ask, clinic: DemoClinic): Promise<DemoStory> {
  const { readingId, columns } = await ask('fee.open', {})
  const reading = { readingId, columns, fixes: [] }
  const { statedFrom } = await ask('fee.check', reading)
  const named = { scheduleName: 'West Mercy Hospital, published prices', from: statedFrom ?? clinic.today }
  await ask('fee.import', { ...reading, ...named })
  const patient = await ask('patient.save', { patientId: null, draft: samplePatient() })
  await ask('coverage.save', { coverageId: null, draft: sampleCoverage(patient.id, clinic.today) })
  const hits = await pricesOf(ask)
  const insured = await issueEstimate(ask, clinic, { patient, hits, routeId: 'B' })
  const selfPay = await issueEstimate(ask, clinic, { patient, hits, routeId: 'A' })
  const { answer } = insured
  if (answer === null) throw new Error('an issued estimate keeps its answer')
  const plan = await makePlan(ask, clinic, { patient, insured, owed: owedOn(answer, 'B') })
  const posted = await postFirst(ask, clinic, plan)
  const papers = [...insured.papers, ...selfPay.papers, ...plan.papers, posted.paper]
  const now = await ask('plan.get', { planId: plan.plan.id })
  return { patient, insured, selfPay, answer, plan: now, receiptPaper: posted.paper, papers }
}

function samplePatient() {
  return {
    lastName: 'Patient A',
    firstName: 'Sample',
    preferredName: '',
    bornOn: plainDate('1981-04-12'),
    phone: '(555) 010-0142',
    email: '',
    address: '200 Example Avenue, Sampleton, CA 90000',
    language: 'en' as const,
    account: '000-1042',
  }
}

async function pricesOf(ask: Ask): Promise<readonly PriceHit[]> {
  const found = await Promise.all(SERVICES.map(({ code }) => ask('fee.find', { text: code, limit: 5 })))
  return found.map((hits, index) => {
    const hit = hits.find(({ fee }) => fee.code === SERVICES[index]?.code)
    if (hit === undefined) throw new Error(`the sample file has no price for ${SERVICES[index]?.code}`)
    return hit
  })
}

interface Issuing {
  readonly patient: Patient
  readonly hits: readonly PriceHit[]
  readonly routeId: 'A' | 'B'
}

async function issueEstimate(ask: Ask, { today }: DemoClinic, issuing: Issuing): Promise<EstimateRecord> {
  const { patient, hits, routeId } = issuing
  const started = await ask('estimate.start', { patientId: patient.id, caller: '' })
  const coverage = sampleCoverage(patient.id, today)
  const stored = started.coverages[0]?.id ?? null
  const inNetwork = { ...insuredRoute(hits, coverage, 'in'), coverageId: stored }
  const outOfNetwork = { ...insuredRoute(hits, coverage, 'out'), coverageId: stored }
  const draft: EstimateDraft = {
    ...started.draft,
    title: 'Head MRI with tracer and injection',
    scheduledOn: today,
    providerName: 'Provider 1',
    question: {
      asOf: today,
      serviceOn: visitOn(today),
      lines: hits.map((hit, index) => lineOf(hit, SERVICES[index] ?? { code: '', kind: 'imaging' }, `L${index + 1}`)),
      routes: [selfPayRoute(hits), inNetwork, outOfNetwork],
    },
    chosenRouteId: routeId,
    choiceReason: routeId === 'A' ? 'privacy' : 'cheaper now',
  }
  const estimateId = started.row.id
  await ask('estimate.saveDraft', { estimateId, draft })
  return ask('estimate.issue', { estimateId, draft, language: 'en' })
}

/** What the patient owes on a route. The demonstration's facts are complete, so it is known. */
export function owedOn(answer: EstimateAnswer, routeId: string): Cents {
  const figure = answer.routes.find((route) => route.routeId === routeId)?.totals.patientOwes
  if (figure === undefined || !isSettled(figure)) throw new Error(`route ${routeId} is not settled`)
  return figure.value
}

interface Planning {
  readonly patient: Patient
  readonly insured: EstimateRecord
  readonly owed: Cents
}

async function makePlan(ask: Ask, { today }: DemoClinic, planning: Planning): Promise<PlanRecord> {
  const { patient, insured, owed } = planning
  const made = await ask('plan.create', {
    draft: {
      patientId: patient.id,
      estimateId: insured.row.id,
      routeId: 'B',
      owed,
      isEstimate: true,
      downPayment: cents(0),
      size: { by: 'count', count: 6 },
      frequency: 'monthly',
      agreedOn: today,
      firstDueOn: addMonths(today, 1),
      roll: 'none',
      guarantor: {
        name: 'Sample Patient A',
        relation: 'self',
        bornOn: patient.bornOn,
        address: patient.address,
        phone: patient.phone,
      },
      language: 'en',
    },
  })
  const signed = await ask('plan.sign', { planId: made.plan.id, signedOn: today, by: 'paper' })
  return { ...signed, papers: made.papers }
}

async function postFirst(ask: Ask, { today }: DemoClinic, { plan }: PlanRecord) {
  const first = plan.installments[0]
  if (first === undefined) throw new Error('a plan has installments')
  return ask('payment.post', {
    planId: plan.id,
    amount: first.amount,
    method: 'check',
    reference: 'DEMO 1001',
    receivedOn: today,
    requestKey: 'demo-first-payment',
    evenIfTwice: false,
  })
}
