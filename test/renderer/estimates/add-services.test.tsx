// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import * as fees from '../../../db/repositories/fees.ts'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import type { EstimateDraft } from '../../../shared/model/estimate.ts'
import { feeScheduleIdSchema } from '../../../shared/model/ids.ts'
import { cents } from '../../../shared/money/cents.ts'
import type { TestDesk } from '../../support/desk.ts'
import { aDeskWithTheKneeVisit, figuresOf, openTheEstimate, typeHere } from '../../support/estimate-window.tsx'
import { ADMINISTRATOR, NOW } from '../../support/samples.ts'
import { fill, press, type } from '../../support/window.tsx'

function withoutServices(draft: EstimateDraft): EstimateDraft {
  return { ...draft, question: { ...draft.question, lines: [] } }
}

const BOX = 'Add a service: code, code*units, or words'

async function openEmpty() {
  return openTheEstimate(await aDeskWithTheKneeVisit(withoutServices))
}

test('an empty estimate is ready for the first service', async () => {
  await openEmpty()

  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(BOX)))
  expect(screen.getByText('No services yet.')).toBeTruthy()
})

test('a code with units becomes a line with its price', async () => {
  await openEmpty()

  type(BOX, '70551*2')
  press('Enter')

  await waitFor(() => expect(figuresOf('1')[0]).toBe('70551'))
  expect(figuresOf('1')[2]).toBe('2')
  expect(figuresOf('1')[3]).toContain('2,400.00')
})

test('words find the service and Enter takes the first hit', async () => {
  await openEmpty()
  type(BOX, 'mri of brain')
  await screen.findByRole('option', { name: /70551/ })

  press('Enter')

  await waitFor(() => expect(figuresOf('1')[0]).toBe('70551'))
})

function addList(desk: TestDesk, id: string, from: string, codes: readonly string[]): void {
  const [scheduleId, effectiveFrom] = [feeScheduleIdSchema.parse(id), plainDate(from)]
  const named = { id: scheduleId, name: id, effectiveFrom, fileName: `${id}.csv`, importedAt: NOW }
  const fee = { scheduleId, codeType: 'LOCAL', modifier: '', words: 'Therapy', category: '', setting: 'any' } as const
  const rest = { charge: cents(10_000), cashPrice: null, effectiveFrom, sourceRow: 2 }
  const list = codes.map((code) => ({ ...fee, ...rest, code }))
  const counts = { feeCount: codes.length, payerPriceCount: 0 }
  fees.addSchedule(desk.store.writer, { ...named, ...counts }, { fees: list, payerPrices: [] }, ADMINISTRATOR.id)
}

test('a code that ended warns with its last day', async () => {
  const desk = await aDeskWithTheKneeVisit(withoutServices)
  addList(desk, 'old-list', '2025-01-01', ['PT-701', 'PT-702', 'PT-703'])
  addList(desk, 'new-list', '2026-07-01', ['PT-702', 'PT-703'])
  await openTheEstimate(desk)

  type(BOX, 'PT-701')
  expect((await screen.findByRole('option', { name: /ended/ })).textContent).toContain('ended June 30, 2026')
  press('Enter')

  expect(await screen.findByText('PT-701 ended June 30, 2026. The line has its old price.')).toBeTruthy()
  expect(figuresOf('1')[3]).toContain('100.00')
  type(BOX, 'PT-702')
  await waitFor(() => expect(screen.queryByText(/PT-701 ended/)).toBeNull())
})

test('an unknown code keeps its line with an unknown price', async () => {
  await openEmpty()

  type(BOX, '99999')
  press('Enter')

  await waitFor(() => expect(figuresOf('1')[0]).toBe('99999'))
  expect(screen.getByText('No price for 99999.')).toBeTruthy()
  expect(figuresOf('1')[3]).toBe('?')
})

test('several codes at once become several lines', async () => {
  await openEmpty()

  type(BOX, '70551, 99999*3')
  press('Enter')

  await waitFor(() => expect(figuresOf('2')[0]).toBe('99999'))
  expect(figuresOf('2')[2]).toBe('3')
})

test('a typed price asks for its reason and settles the line', async () => {
  await openEmpty()
  type(BOX, '99999')
  press('Enter')
  await screen.findByText('No price for 99999.')
  screen.getByRole('button', { name: 'Type a price' }).click()
  await screen.findByLabelText('Charge for the line')

  fill('Charge for the line', '120')
  fill('Reason', 'agreed by phone')
  press('Enter', { ctrl: true })

  await waitFor(() => expect(figuresOf('1')[3]).toContain('120.00'))
})

test('a price without a reason stays open, and is kept', async () => {
  await openEmpty()
  type(BOX, '99999')
  press('Enter')
  await screen.findByText('No price for 99999.')
  screen.getByRole('button', { name: 'Type a price' }).click()
  await screen.findByLabelText('Charge for the line')

  fill('Charge for the line', '120')
  press('Enter', { ctrl: true })

  expect(await screen.findByText('Reason is needed here.')).toBeTruthy()
  expect(figuresOf('1')[3]).toBe('?')
  press('Escape')
  await waitFor(() => expect(screen.queryByLabelText('Charge for the line')).toBeNull())
  screen.getByRole('button', { name: 'Type a price' }).click()
  expect(await screen.findByDisplayValue('120.00')).toBeTruthy()
})

test('another code on a line brings its own price', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  for (const key of ['Home', 'F2']) press(key)

  typeHere('70551')
  press('Enter')

  await waitFor(() => expect(figuresOf('1')[3]).toContain('1,200.00'))
  expect(figuresOf('1')[1]).toContain('MRI of brain')
})

test('a caller gets an estimate without a patient', async () => {
  await openTheEstimate(
    await aDeskWithTheKneeVisit((draft) => ({ ...draft, patientId: null, caller: 'caller 2:32 PM' })),
  )

  expect(screen.getByText('Caller: caller 2:32 PM')).toBeTruthy()
  expect(screen.getByText('A caller, not a patient yet.')).toBeTruthy()
})

test('a found person takes over the estimate of a caller', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit((draft) => ({ ...draft, patientId: null, caller: '' })))
  type('Who is it for', 'patient a')
  await screen.findByRole('option', { name: /Sample Patient A/ })

  press('Enter')

  expect(await screen.findByText('Primary coverage')).toBeTruthy()
})
