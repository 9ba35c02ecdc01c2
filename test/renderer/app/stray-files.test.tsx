// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import { openWindow, press } from '../../support/window.tsx'

describe('a file that is dropped where none belongs', () => {
  test.each([
    ['page.pdf', /signed page is dropped on its paper/],
    ['photo.JPG', /signed page is dropped on its paper/],
    ['photo.png', /insurance card is dropped on the patient’s coverage.*logo/],
    ['photo.heic', /insurance card is dropped on the patient’s coverage/],
    ['prices.csv', /price list is dropped under Fees/],
    ['prices.xlsx', /price list is dropped under Fees/],
    ['prices.xls', /Save the workbook as \.xlsx and drop that under Fees/],
    ['answer.271', /eligibility answer \(271\) is dropped on the patient’s coverage/],
    ['payment.835', /remittance \(835\) is dropped on the outcome of its estimate/],
    ['download.edi', /\(271\).*\(835\)/],
    ['answer.txt', /price list.*\(271\)/],
    ['song.mp3', /not taken anywhere/],
  ])('of the name %s is told where it belongs', async (name, words) => {
    openWindow()
    await screen.findByText('Sample Patient A')

    const wasLeft = fireEvent.drop(document.body, { dataTransfer: { files: [new File(['x'], name)] } })

    expect(await screen.findByText(words)).toBeTruthy()
    expect(wasLeft).toBe(false)
  })

  test('never opens in place of the window', async () => {
    openWindow()
    await screen.findByText('Sample Patient A')

    expect(fireEvent.dragOver(document.body, { dataTransfer: { files: [] } })).toBe(false)
  })
})

/** An answer that comes when it is let go. */
function held<V>(value: V): { readonly answer: Promise<Answer<V>>; readonly letGo: () => void } {
  let letGo: () => void = () => {}
  const answer = new Promise<Answer<V>>((resolve) => {
    letGo = () => resolve(done(value))
  })
  return { answer, letGo }
}

describe('while an answer takes its time', () => {
  test('rows stand at their height and nothing moves', async () => {
    const { bridge } = openWindow({ person: null })
    await screen.findByLabelText('Password')
    const { answer, letGo } = held([])
    bridge.answerNext('patient.find', answer)
    fireEvent.change(screen.getByLabelText('Password'), { target: { value: 'four unrelated words here' } })
    press('Enter')

    const list = await screen.findByRole('grid', { name: 'Patients' })
    expect(list.querySelectorAll('.skeleton')).toHaveLength(6)
    await act(async () => letGo())

    await waitFor(() => expect(list.querySelectorAll('.skeleton')).toHaveLength(0))
  })

  test('old content stays under a line that says so', async () => {
    const { bridge } = openWindow()
    await screen.findByText('Sample Patient A')
    expect(screen.queryByRole('progressbar')).toBeNull()
    const { answer, letGo } = held([])
    bridge.answerNext('patient.find', answer)
    fireEvent.change(screen.getByLabelText('Find a patient'), { target: { value: 'nobody' } })

    expect(await screen.findByRole('progressbar')).toBeTruthy()
    expect(screen.getByText('Sample Patient A')).toBeTruthy()
    await act(async () => letGo())

    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
    expect(await screen.findByText(/No one found for “nobody”/)).toBeTruthy()
  })
})
