// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { addDays } from '../../../shared/dates/plain-date.ts'
import { fullDay } from '../../../shared/text/screens-days.ts'
import { ask, openDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { anEstimate, TODAY } from '../../support/samples.ts'
import { openWindow, press, type } from '../../support/window.tsx'
import { x12 } from '../../support/x12-samples.ts'

const SLOW = 60_000

/** The outcome of an issued good faith estimate of one MRI, 1,480.00 less 40 %. */
async function onTheOutcome() {
  const desk = openDesk()
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  await ask(desk, 'estimate.issue', { estimateId: row.id, draft: anEstimate(PATIENT_A.id), language: 'en' })
  openWindow({ home: { to: 'estimate', estimateId: row.id, part: 'outcome' } }, desk)
  await screen.findByText('Enter the bill or drop a remittance.', undefined, { timeout: 20_000 })
  return { desk, estimateId: row.id }
}

const billed = () => screen.getByLabelText<HTMLInputElement>('Billed, MRI knee, no contrast', { selector: 'input' })

test(
  'a bill of 400 dollars more says what the patient may do, and until when',
  async () => {
    const { desk, estimateId } = await onTheOutcome()
    expect(document.activeElement).toBe(billed())

    type('Billed, MRI knee, no contrast', '1287.99')
    expect(await screen.findByText(/\$399.99 above its estimate/)).toBeTruthy()
    type('Billed, MRI knee, no contrast', '1288')
    expect(
      await screen.findByText(`The patient may dispute it until ${fullDay(addDays(TODAY, 120))}.`, { exact: false }),
    ).toBeTruthy()
    press('Enter', { ctrl: true })
    await screen.findByText('The outcome is kept with the estimate')

    const { providers } = await ask(desk, 'estimate.outcome', { estimateId })
    expect(providers[0]?.bill).toMatchObject({ billed: 128_800, receivedOn: TODAY })
    expect(providers[0]?.lines[0]?.noted).toMatchObject({ billed: 128_800, allowed: null })
  },
  SLOW,
)

test(
  'what is typed can be taken back before it is kept',
  async () => {
    await onTheOutcome()
    type('Billed, MRI knee, no contrast', '900')
    billed().blur()
    press('z', { ctrl: true })

    await waitFor(() => expect(billed().value).toBe(''))
  },
  SLOW,
)

test(
  'a remittance shows first what it would put where',
  async () => {
    await onTheOutcome()
    const text = x12('835', [
      'BPR*I*400*C*ACH************20261120',
      'TRN*1*T-100*1999999999',
      'N1*PR*Sample Plan',
      'N1*PE*Sample Clinic',
      'LX*1',
      'CLP*A-1*1*1480*400*212*12*C-1',
      'NM1*QC*1*Patient A*Sample',
      'SVC*HC:IM-310*1480*400**1',
      'CAS*CO*45*868',
      'CAS*PR*1*212',
    ])
    const chooser = screen.getByLabelText('Choose a remittance (835)', { selector: 'input' })
    fireEvent.change(chooser, { target: { files: [new File([text], 'payer.835')] } })
    await screen.findByText('1 of 1 services of the claim are on the estimate.')
    expect(billed().value).toBe('')

    press('Enter', { ctrl: true })

    await waitFor(() => expect(billed().value).toBe('1,480.00'))
    expect(screen.getByText('From payer.835')).toBeTruthy()
  },
  SLOW,
)

test(
  'a file that is no remittance takes nothing',
  async () => {
    await onTheOutcome()
    const chooser = screen.getByLabelText('Choose a remittance (835)', { selector: 'input' })
    fireEvent.change(chooser, { target: { files: [new File(['hello'], 'note.txt')] } })

    expect(await screen.findByText(/This file is no remittance/)).toBeTruthy()
    expect(billed().value).toBe('')
  },
  SLOW,
)
