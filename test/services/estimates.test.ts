import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import * as numbers from '../../db/repositories/numbers.ts'
import { plainDate } from '../../shared/dates/plain-date.ts'
import { estimate } from '../../shared/engine/estimate/estimate.ts'
import type { EstimateDraft } from '../../shared/model/estimate.ts'
import { known, UNKNOWN } from '../../shared/model/fact.ts'
import type { EstimateId } from '../../shared/model/ids.ts'
import { cents } from '../../shared/money/cents.ts'
import { percent } from '../../shared/money/rate.ts'
import { rulesOn } from '../../shared/rules/rule-book.ts'
import { refusalOf } from '../support/cause.ts'
import { ask, openDesk, refusal, refusalTo, type TestDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import {
  ADMINISTRATOR,
  aCoverage,
  aLine,
  anEstimate,
  aPatient,
  CLINIC,
  COUNSELOR,
  NOW,
  PATIENT_DRAFT,
  TODAY,
} from '../support/samples.ts'

async function started(desk: TestDesk): Promise<EstimateId> {
  return (await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })).row.id
}

async function issued(desk: TestDesk, draft: EstimateDraft = anEstimate(PATIENT_A.id)) {
  const estimateId = await started(desk)
  return ask(desk, 'estimate.issue', { estimateId, draft, language: 'en' })
}

/** The insured draft of a patient with coverage: the allowed amount of its one line is 612.00. */
async function insuredDraft(desk: TestDesk): Promise<EstimateDraft> {
  const accumulators = [
    { scope: 'member' as const, tier: 'in', deductibleMet: known(cents(86_000)), oopMet: known(cents(131_000)) },
  ]
  await ask(desk, 'coverage.save', { coverageId: null, draft: aCoverage(PATIENT_A.id, { accumulators }) })
  const { draft } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const prices = [{ lineId: 'l1', allowed: known(cents(61_200)), source: { kind: 'none' as const } }]
  const routes = draft.question.routes.map((route) => (route.kind === 'insured' ? { ...route, prices } : route))
  return {
    ...draft,
    title: 'Knee MRI',
    question: { ...draft.question, lines: [aLine('l1')], routes },
    chosenRouteId: 'R2',
  }
}

test('a new estimate has a self-pay and a coverage column', async () => {
  const desk = openDesk()
  const coverage = await ask(desk, 'coverage.save', { coverageId: null, draft: aCoverage(PATIENT_A.id) })
  const ended = aCoverage(PATIENT_A.id, { order: 2, effectiveTo: plainDate('2026-10-31') })
  await ask(desk, 'coverage.save', { coverageId: null, draft: ended })

  const record = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })

  expect(record.row).toMatchObject({ state: 'draft', number: '', version: 1, patientName: 'Sample Patient A' })
  expect(record.draft.question).toMatchObject({ asOf: TODAY, serviceOn: null, lines: [] })
  const [selfPay, insured, ...more] = record.draft.question.routes
  expect(selfPay).toMatchObject({ kind: 'selfPay', discount: percent(40), cashPrices: [] })
  expect(insured).toMatchObject({ kind: 'insured', coverageId: coverage.id, accumulators: coverage.accumulators })
  expect(more).toEqual([])
})

test('a caller who is no patient gets an estimate too', async () => {
  const desk = openDesk()

  const record = await ask(desk, 'estimate.start', { patientId: null, caller: 'caller 14:32' })

  expect(record).toMatchObject({ patient: null, coverages: [], draft: { caller: 'caller 14:32', patientId: null } })
  const nobody = { patientId: aPatient('W1-none').id, caller: '' }
  expect(await refusalTo(desk, 'estimate.start', nobody)).toEqual(refusal('NOT_FOUND'))
})

test('what was typed is mirrored with its figure', async () => {
  const desk = openDesk()
  const estimateId = await started(desk)
  desk.later({ minutes: 1 })

  const { savedAt } = await ask(desk, 'estimate.saveDraft', { estimateId, draft: anEstimate(PATIENT_A.id) })

  expect(savedAt).toBe('2026-11-23T15:01:00.000Z')
  const record = await ask(desk, 'estimate.get', { estimateId })
  expect(record.draft).toEqual(anEstimate(PATIENT_A.id))
  expect(record.row).toMatchObject({ title: 'Knee MRI', chosenRouteName: 'Self-pay', patientOwesCents: 88_800 })
  expect(await ask(desk, 'estimate.list', { patientId: null })).toEqual([record.row])
})

test('an unknown price leaves the figure open and not zero', async () => {
  const desk = openDesk()
  const estimateId = await started(desk)
  const draft = anEstimate(PATIENT_A.id)
  const question = { ...draft.question, lines: [aLine('l1', { charge: UNKNOWN })] }

  await ask(desk, 'estimate.saveDraft', { estimateId, draft: { ...draft, question } })

  expect((await ask(desk, 'estimate.get', { estimateId })).row.patientOwesCents).toBeNull()
})

test('a self-pay choice is issued as a good faith estimate', async () => {
  const desk = openDesk()

  const record = await issued(desk)

  expect(record.row).toMatchObject({ state: 'issued', number: 'E-2026-0001', version: 1, patientOwesCents: 88_800 })
  expect(record.issuedAt).toBe(NOW)
  expect(record.papers).toHaveLength(1)
  const [paper] = record.papers
  expect(paper).toMatchObject({
    kind: 'goodFaithEstimate',
    language: 'en',
    number: 'E-2026-0001',
    issuedBy: 'Counselor 1',
  })
  expect(record.row.documentIds).toEqual([paper?.id])
})

test('an insured choice is issued as an insured estimate', async () => {
  const desk = openDesk()
  const draft = await insuredDraft(desk)

  const { papers, row } = await issued(desk, draft)

  expect(papers.map(({ kind }) => kind)).toEqual(['insuredEstimate'])
  expect(row.patientOwesCents).toBe(61_200)
})

test('the stored answer is the engine’s answer to the stored question', async () => {
  const desk = openDesk()
  const draft = await insuredDraft(desk)

  const { answer, row } = await issued(desk, draft)

  expect(answer).toEqual(JSON.parse(JSON.stringify(estimate(draft.question, rulesOn(TODAY)))))
  const evidence = desk.store.reader.get<{ question: string; engine_version: string }>(
    sql`SELECT question, engine_version FROM estimate_issues WHERE estimate_id = ${row.id}`,
  )
  expect(JSON.parse(evidence?.question ?? '')).toEqual(draft.question)
  expect(evidence?.engine_version).toBe(answer?.engineVersion)
})

test('a Spanish paper has the same figures', async () => {
  const desk = openDesk()
  const estimateId = await started(desk)
  const draft = anEstimate(PATIENT_A.id)

  const { papers } = await ask(desk, 'estimate.issue', { estimateId, draft, language: 'es' })

  const [paper] = papers
  expect(paper?.language).toBe('es')
  const { bytes } = await ask(desk, 'paper.get', { documentId: paper?.id ?? ('' as never), copy: false })
  expect(new TextDecoder().decode(bytes)).toContain('{estimate.patientOwes: $888.00}')
})

test('issuing the same again gives the issued one back', async () => {
  const desk = openDesk()
  const first = await issued(desk)

  const again = await ask(desk, 'estimate.issue', {
    estimateId: first.row.id,
    draft: anEstimate(PATIENT_A.id),
    language: 'en',
  })

  expect(again).toEqual(first)
  expect(numbers.next(desk.store.reader, 'estimate', 2026)).toBe('E-2026-0002')
})

test('a change makes version two and leaves the first as it was', async () => {
  const desk = openDesk()
  const first = await issued(desk)
  desk.later({ days: 1 })
  const draft = anEstimate(PATIENT_A.id, { title: 'Knee MRI, both sides' })

  const second = await ask(desk, 'estimate.issue', { estimateId: first.row.id, draft, language: 'en' })

  expect(second.row).toMatchObject({ number: 'E-2026-0001', version: 2, state: 'issued', title: draft.title })
  const old = await ask(desk, 'estimate.get', { estimateId: first.row.id })
  expect(old).toEqual({ ...first, row: { ...first.row, state: 'replaced' } })
  const stale = { estimateId: first.row.id, draft: anEstimate(PATIENT_A.id, { title: 'x' }), language: 'en' as const }
  expect(await refusalTo(desk, 'estimate.issue', stale)).toEqual(refusal('ESTIMATE_ISSUED'))
})

test('an issued estimate takes no more typing', async () => {
  const desk = openDesk()
  const { row } = await issued(desk)
  const request = { estimateId: row.id, draft: anEstimate(PATIENT_A.id, { title: 'x' }) }

  expect(await refusalTo(desk, 'estimate.saveDraft', request)).toEqual(refusal('ESTIMATE_ISSUED'))
  const { writer } = desk.store
  expect(refusalOf(() => writer.run(sql`UPDATE estimates SET title = 'x'`))).toMatch(/never changes/)
  expect(refusalOf(() => writer.run(sql`UPDATE estimate_issues SET answer = '{}'`))).toMatch(/never changes/)
  expect(refusalOf(() => writer.run(sql`DELETE FROM estimates`))).toMatch(/never/)
})

test('a good faith estimate names all that it still needs', async () => {
  const desk = openDesk()
  const bare = { ...CLINIC, npi: '', tin: '', state: '', phone: '', addressLines: [] }
  await ask(desk, 'clinic.save', { clinic: bare }, ADMINISTRATOR)
  await ask(desk, 'patient.save', { patientId: PATIENT_A.id, draft: { ...PATIENT_DRAFT, bornOn: null } })
  const lines = [aLine('l1', { words: '', code: '', diagnosisCodes: [], charge: UNKNOWN })]
  const draft = anEstimate(PATIENT_A.id)
  const estimateId = await started(desk)
  const request = { estimateId, draft: { ...draft, question: { ...draft.question, lines } }, language: 'en' as const }

  const error = await refusalTo(desk, 'estimate.issue', request)

  const codes =
    'birthDate,serviceWords,serviceCodes,diagnosisCodes,charges,clinicAddress,clinicPhone,clinicState,clinicNpi,clinicTin'
  expect(error).toMatchObject({ code: 'ESTIMATE_INCOMPLETE', facts: { codes } })
  expect((await ask(desk, 'estimate.get', { estimateId })).row.state).toBe('draft')
  expect(numbers.next(desk.store.reader, 'estimate', 2026)).toBe('E-2026-0001')
})

test('nobody and nothing chosen is named as missing', async () => {
  const desk = openDesk()
  const { row } = await ask(desk, 'estimate.start', { patientId: null, caller: 'caller' })
  const draft = anEstimate(null, { chosenRouteId: null, question: { ...anEstimate(null).question, lines: [] } })

  const error = await refusalTo(desk, 'estimate.issue', { estimateId: row.id, draft, language: 'en' })

  expect(error).toMatchObject({
    facts: { codes: 'patient,services,chosenRoute', missing: 'the patient,a service,a chosen column' },
  })
})

test('an insured estimate with an unknown price is a range on paper', async () => {
  const desk = openDesk()
  const draft = await insuredDraft(desk)
  const routes = draft.question.routes.map((route) => (route.kind === 'insured' ? { ...route, prices: [] } : route))

  const { row, papers } = await issued(desk, { ...draft, question: { ...draft.question, routes } })

  expect(row.patientOwesCents).toBeNull()
  const { bytes } = await ask(desk, 'paper.get', { documentId: papers[0]?.id ?? ('' as never), copy: false })
  expect(new TextDecoder().decode(bytes)).toMatch(/\{estimate.patientOwes: between \$0.00 and \$[\d,.]+\}/)
})

test('a card number in an estimate is never kept', async () => {
  const desk = openDesk()
  const estimateId = await started(desk)
  const draft = anEstimate(PATIENT_A.id, { choiceReason: 'pays by 4111111111111111' })

  const field = 'choiceReason'
  expect(await refusalTo(desk, 'estimate.saveDraft', { estimateId, draft })).toEqual(refusal('CARD_NUMBER', { field }))
  const issue = { estimateId, draft, language: 'en' as const }
  expect(await refusalTo(desk, 'estimate.issue', issue)).toEqual(refusal('CARD_NUMBER', { field }))
})

test('a paper that cannot be drawn leaves everything as it was', async () => {
  const desk = openDesk({ drawPaper: () => Promise.reject(new Error('WORKER_ENDED')) })
  const estimateId = await started(desk)
  const request = { estimateId, draft: anEstimate(PATIENT_A.id), language: 'en' as const }

  await expect(ask(desk, 'estimate.issue', request)).rejects.toThrow('WORKER_ENDED')

  expect((await ask(desk, 'estimate.get', { estimateId })).row.state).toBe('draft')
  expect(numbers.next(desk.store.reader, 'estimate', 2026)).toBe('E-2026-0001')
  expect(await ask(desk, 'paper.list', { patientId: null })).toEqual([])
})

test('two estimates issued at once get two numbers', async () => {
  const desk = openDesk()

  const both = await Promise.all([issued(desk), issued(desk)])

  expect(both.map(({ row }) => row.number).sort()).toEqual(['E-2026-0001', 'E-2026-0002'])
})

test('starting, opening and issuing are written down', async () => {
  const desk = openDesk()
  const { row } = await issued(desk)
  await ask(desk, 'estimate.get', { estimateId: row.id })

  const rows = audit.listOf(desk.store.reader, 'estimate', row.id)

  expect(rows.map(({ action, personId }) => [action, personId])).toEqual([
    ['estimate.start', COUNSELOR.id],
    ['estimate.issue', COUNSELOR.id],
    ['estimate.get', COUNSELOR.id],
  ])
})
