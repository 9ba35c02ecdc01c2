import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { act, fireEvent, screen, within } from '@testing-library/react'
import type { Person } from '../../shared/model/clinic.ts'
import type { EstimateDraft } from '../../shared/model/estimate.ts'
import { ask, openDesk, type TestDesk } from './desk.ts'
import { PATIENT_A } from './filled-store.ts'
import { importList } from './import-list.ts'
import { kneeDraft, PPO_COVERAGE } from './knee-estimate.ts'
import { COUNSELOR } from './samples.ts'
import { openWindow, press } from './window.tsx'

const PRICES = readFileSync(join(import.meta.dirname, '../../build/sample/cms-v3-example.json'), 'utf8')

/** A desk with the knee visit of Sample Patient A as a draft, and with a list of prices. */
export async function aDeskWithTheKneeVisit(
  change: (draft: EstimateDraft) => EstimateDraft = (draft) => draft,
): Promise<TestDesk> {
  const desk = openDesk()
  await importList(desk, { fileName: 'list.json', text: PRICES }, 'Clinic list')
  const { id: _id, benefitPlanId: _plan, savedAt: _saved, ...coverage } = PPO_COVERAGE
  const onFile = await ask(desk, 'coverage.save', {
    coverageId: null,
    draft: { ...coverage, benefitPlanId: null, patientId: PATIENT_A.id },
  })
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const draft = change({ ...kneeDraft(onFile.id), patientId: PATIENT_A.id })
  await ask(desk, 'estimate.saveDraft', { estimateId: row.id, draft })
  return desk
}

/** Opens the first estimate of the list, with the keys that a counselor presses. */
export async function openTheEstimate(desk: TestDesk, person: Person = COUNSELOR) {
  const opened = openWindow({ person }, desk)
  await screen.findByText('Sample Patient A')
  press('j', { ctrl: true })
  press('e')
  const list = await screen.findByRole('grid', { name: 'Estimates' })
  await within(list).findByText('Knee evaluation and MRI')
  press('Enter')
  await screen.findByRole('grid', { name: 'Services and columns' })
  return opened
}

/** The figures of one row, from the first column to the last. */
export function figuresOf(row: string): readonly string[] {
  const found = screen.getByRole('rowheader', { name: row }).closest('[role=row]')
  if (!(found instanceof HTMLElement)) throw new Error(`no row ${row}`)
  const cells = within(found).getAllByRole('gridcell')
  return cells.map((cell) => cell.textContent ?? '')
}

/** Types into whatever has the focus, as a person does who does not look. */
export function typeHere(text: string): void {
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement)) throw new Error('nothing to type into has the focus')
  act(() => {
    fireEvent.change(field, { target: { value: text } })
  })
}
