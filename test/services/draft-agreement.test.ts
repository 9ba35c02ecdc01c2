import { expect, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import { cents } from '../../shared/money/cents.ts'
import { ask, openDesk, refusalTo } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { aPlan } from '../support/samples.ts'

test('a draft is printed without number and nothing is kept', async () => {
  const marks: string[] = []
  const first = openDesk()
  const desk = openDesk({
    drawPaper(model, options) {
      marks.push(options.mark)
      return first.drawPaper(model, options)
    },
  })

  await ask(desk, 'plan.printDraft', { draft: aPlan(PATIENT_A.id) })

  const text = new TextDecoder().decode(desk.printed.at(-1)?.bytes)
  expect(marks).toEqual(['draft'])
  expect(text).toContain('DRAFT – NOT AN AGREEMENT')
  expect(text).toContain('$100.00')
  expect(text).not.toContain('PP-2026-0001')
  expect(await ask(desk, 'plan.list', {})).toEqual([])
  expect((await ask(desk, 'patient.get', { patientId: PATIENT_A.id })).papers).toEqual([])
})

test('a printed draft stands in the audit trail', async () => {
  const desk = openDesk()
  await ask(desk, 'plan.printDraft', { draft: aPlan(PATIENT_A.id) })

  const acts = audit.listOf(desk.store.reader, 'patient', PATIENT_A.id).map(({ action }) => action)
  expect(acts).toContain('plan.printDraft')
})

test('terms that cannot be kept give no draft', async () => {
  const desk = openDesk()
  const draft = aPlan(PATIENT_A.id, { downPayment: cents(95_000) })

  expect(await refusalTo(desk, 'plan.printDraft', { draft })).toMatchObject({ kind: 'refused' })
  expect(desk.printed).toEqual([])
})
