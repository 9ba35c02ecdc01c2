import { readFileSync } from 'node:fs'
import { savePin } from '../../db/repositories/credentials.ts'
import { drawDocument } from '../../electron/pdf/draw-document.ts'
import { plainDate } from '../../shared/dates/plain-date.ts'
import type { CoverageId } from '../../shared/model/ids.ts'
import type { PatientDraft } from '../../shared/model/patient.ts'
import { cents } from '../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../../test/support/desk.ts'
import { PATIENT_A } from '../../test/support/filled-store.ts'
import { importList } from '../../test/support/import-list.ts'
import { kneeDraft, PPO_COVERAGE } from '../../test/support/knee-estimate.ts'
import { aPlan, COUNSELOR, PATIENT_DRAFT, SUPERVISOR } from '../../test/support/samples.ts'

const LETTERS = 'BCDEFGHKMNPRT'

/** A clinic at work: people, coverages, a price list, estimates, plans and papers, made through the services. */
export async function aClinicAtWork(): Promise<TestDesk> {
  const desk = openDesk({
    drawPaper: (model, marks) => drawDocument(model, marks),
  })
  for (const [index, letter] of [...LETTERS].entries())
    await ask(desk, 'patient.save', { patientId: null, draft: person(letter, index) }, COUNSELOR)
  const { id: _id, benefitPlanId: _plan, savedAt: _saved, ...coverage } = PPO_COVERAGE
  const { id: coverageId } = await ask(desk, 'coverage.save', {
    coverageId: null,
    draft: { ...coverage, benefitPlanId: null, patientId: PATIENT_A.id },
  })
  await importPrices(desk)
  await makeEstimates(desk, coverageId)
  const pin = { kdf: 'argon2id', memory: 65_536, passes: 3, lanes: 1, salt: 'c2FsdA==', check: 'Y2hlY2s=' } as const
  savePin(desk.store.writer, { personId: SUPERVISOR.id, kind: 'approval' }, pin, desk.now())
  await makePlans(desk)
  return desk
}

function person(letter: string, index: number): PatientDraft {
  return {
    ...PATIENT_DRAFT,
    lastName: `Patient ${letter}`,
    bornOn:
      index % 5 === 4
        ? null
        : plainDate(`${1948 + index * 4}-${String(1 + (index % 12)).padStart(2, '0')}-1${index % 9}`),
    phone: `(555) 010-0${150 + index}`,
    language: index % 3 === 1 ? 'es' : 'en',
    account: `000-1${100 + index * 7}`,
  }
}

async function importPrices(desk: TestDesk): Promise<void> {
  const text = readFileSync(new URL('../sample/cms-v3-example.json', import.meta.url), 'utf8')
  await importList(desk, { fileName: 'cms-v3-example.json', text }, 'Hospital price list')
}

async function makeEstimates(desk: TestDesk, coverageId: CoverageId): Promise<void> {
  const started = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const knee = kneeDraft(coverageId)
  const lines = knee.question.lines.map((line) => ({ ...line, diagnosisCodes: ['M25.561'] }))
  const draft = { ...knee, patientId: PATIENT_A.id, question: { ...knee.question, lines } }
  await ask(desk, 'estimate.saveDraft', { estimateId: started.row.id, draft })
  const second = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  await ask(desk, 'estimate.issue', {
    estimateId: second.row.id,
    draft: { ...draft, title: 'Knee evaluation', chosenRouteId: 'R1', choiceReason: 'cheaper now' },
    language: 'en',
  })
}

async function makePlans(desk: TestDesk): Promise<void> {
  const { plan } = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
  await ask(desk, 'plan.sign', { planId: plan.id, signedOn: desk.today(), by: 'paper' })
  await ask(desk, 'payment.post', {
    planId: plan.id,
    amount: cents(14_794),
    method: 'card',
    reference: '',
    receivedOn: desk.today(),
    requestKey: 'shots-payment-1',
    evenIfTwice: false,
  })
  const { plan: running } = await ask(desk, 'plan.get', { planId: plan.id })
  const writeOff = {
    planId: plan.id,
    fromVersion: running.version,
    code: 'courtesy',
    amount: 20_000,
    reason: 'long wait',
  }
  await ask(desk, 'approval.ask', { call: 'plan.writeOff', request: writeOff, words: 'Waited four hours, twice' })
}
