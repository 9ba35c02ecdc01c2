import { expect, test } from 'vitest'
import * as audit from '../../../db/repositories/audit.ts'
import type { EstimateDraft } from '../../../shared/model/estimate.ts'
import { UNKNOWN } from '../../../shared/model/fact.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aLine, anEstimate } from '../../support/samples.ts'

function aPrinter() {
  const marks: string[] = []
  const first = openDesk()
  const desk = openDesk({
    drawPaper(model, options) {
      marks.push(options.mark)
      return first.drawPaper(model, options)
    },
  })
  return { desk, marks }
}

async function print(desk: TestDesk, draft: EstimateDraft, language: 'en' | 'es' = 'en') {
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  await ask(desk, 'estimate.printDraft', { estimateId: row.id, draft, language })
  return { estimateId: row.id, text: new TextDecoder().decode(desk.printed.at(-1)?.bytes) }
}

test('what would be issued is printed as a draft without number, and nothing is kept', async () => {
  const { desk, marks } = aPrinter()
  const draft = anEstimate(PATIENT_A.id)

  const { estimateId, text } = await print(desk, draft)

  expect(marks).toEqual(['draft'])
  expect(text).toContain('Good Faith Estimate')
  expect(text).not.toMatch(/E-2026-0001/)
  expect(await ask(desk, 'paper.list', { patientId: PATIENT_A.id })).toEqual([])
  const issued = await ask(desk, 'estimate.issue', { estimateId, draft, language: 'en' })
  expect(issued.row.number).toBe('E-2026-0001')
})

test('while no column is chosen the page that compares them is printed, in the language of the patient', async () => {
  const { desk, marks } = aPrinter()

  const { text } = await print(desk, { ...anEstimate(PATIENT_A.id), chosenRouteId: null }, 'es')

  expect(marks).toEqual(['draft'])
  expect(text).toContain('Sus opciones')
})

test('a price that nobody knows is printed as not known, never as nothing', async () => {
  const { desk } = aPrinter()
  const draft = anEstimate(PATIENT_A.id)
  const lines = [aLine('l1', { charge: UNKNOWN })]

  const { text } = await print(desk, { ...draft, question: { ...draft.question, lines } })

  expect(text).toContain('not yet known')
  expect(text).not.toContain('$0.00')
})

test('the trail says who printed which draft', async () => {
  const { desk } = aPrinter()

  const { estimateId } = await print(desk, anEstimate(PATIENT_A.id))

  const acts = audit.listOf(desk.store.reader, 'estimate', estimateId).map(({ action }) => action)
  expect(acts).toContain('estimate.printDraft')
})

test.each([
  ['no service', (draft: EstimateDraft) => ({ ...draft, question: { ...draft.question, lines: [] } }), 'noServices'],
  ['no patient', (draft: EstimateDraft) => ({ ...draft, patientId: null, caller: 'Caller 1' }), 'noPatient'],
] as const)('with %s there is no draft, and the sentence says what is needed', async (_, change, code) => {
  const { desk } = aPrinter()
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const draft = change({ ...anEstimate(PATIENT_A.id), chosenRouteId: null })

  const refusal = await refusalTo(desk, 'estimate.printDraft', { estimateId: row.id, draft, language: 'en' })

  expect(refusal).toMatchObject({ kind: 'refused', facts: { code } })
  expect(desk.printed).toEqual([])
})
