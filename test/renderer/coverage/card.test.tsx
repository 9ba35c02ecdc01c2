// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { sideFor } from '../../../renderer/features/coverage/card/use-card-pictures.ts'
import { type CoverageCard, cardPictureIdSchema } from '../../../shared/model/card-picture.ts'
import type { CoverageId } from '../../../shared/model/ids.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aPlainPng } from '../../support/pictures.ts'
import { aCoverage } from '../../support/samples.ts'
import { openWindow, press, type } from '../../support/window.tsx'

const A = PATIENT_A.id
const FRONT = aPlainPng(320, 200, [10, 90, 110])
const BACK = aPlainPng(200, 320, [240, 240, 240])

const picture = (bytes: Uint8Array<ArrayBuffer>, name = 'card.png') => new File([bytes], name, { type: 'image/png' })
const dropOn = (element: Element, ...files: File[]) => fireEvent.drop(element, { dataTransfer: { files } })
const panel = () => screen.findByRole('region', { name: 'Card picture' })
const view = (side: string) => screen.findByRole('region', { name: `${side} of the insurance card` })
const drawn = (element: HTMLElement) => element.querySelector('svg image')

async function onFile(desk: TestDesk, card?: CoverageCard) {
  const draft = { ...aCoverage(A), ...(card === undefined ? {} : { card }) }
  return (await ask(desk, 'coverage.save', { coverageId: null, draft })).id
}

async function openAt(desk: TestDesk, coverageId: CoverageId) {
  const opened = openWindow({ home: { to: 'coverage', patientId: A, coverageId } }, desk)
  await panel()
  return opened
}

async function kept(desk: TestDesk) {
  const { coverages } = await ask(desk, 'patient.get', { patientId: A })
  return coverages[0]?.card
}

async function withFront() {
  const desk = openDesk()
  const { pictureId } = await ask(desk, 'coverage.addCard', { patientId: A, bytes: FRONT })
  const id = await onFile(desk, { front: { pictureId, quarterTurns: 0 }, back: null })
  await openAt(desk, id)
  return { desk, shown: await view('Front') }
}

describe('a picture of the card', () => {
  test('dropped anywhere on the screen stands beside the fields and is kept with the coverage', async () => {
    const desk = openDesk()
    await openAt(desk, await onFile(desk))

    dropOn(screen.getByLabelText('Member id'), picture(FRONT), picture(BACK))
    const back = await view('Back')
    press('Enter', { ctrl: true })

    expect(drawn(back)?.getAttribute('href')).toMatch(/^data:image\/png;base64,/)
    await waitFor(async () => expect((await kept(desk))?.back).not.toBeNull())
    expect((await kept(desk))?.front?.pictureId).not.toBe((await kept(desk))?.back?.pictureId)
  })

  test('pasted is taken, words beside it are pasted as words', async () => {
    const desk = openDesk()
    await openAt(desk, await onFile(desk))
    const field = type('Member id', 'SMP')
    const clipboard = (types: readonly string[]) => ({
      clipboardData: { types, files: [picture(FRONT)], getData: () => 'SMP 0002' },
    })

    expect(fireEvent.paste(field, clipboard(['text/plain', 'Files']))).toBe(true)
    expect(fireEvent.paste(field, clipboard(['Files']))).toBe(false)

    expect(await view('Front')).toBeTruthy()
  })

  test('is chosen from a file by a key', async () => {
    const desk = openDesk()
    await openAt(desk, await onFile(desk))
    const chooser = screen.getByLabelText<HTMLInputElement>('File with a picture of the card')
    let asked = 0
    chooser.addEventListener('click', () => {
      asked += 1
    })

    press('i', { alt: true })
    fireEvent.change(chooser, { target: { files: [picture(FRONT)] } })

    expect(asked).toBe(1)
    expect(await view('Front')).toBeTruthy()
  })

  test('comes back with what was typed when the window was left', async () => {
    const desk = openDesk()
    const id = await onFile(desk)
    await openAt(desk, id)
    dropOn(await panel(), picture(FRONT))
    await view('Front')

    await waitFor(async () => expect((await ask(desk, 'draft.list', {}))[0]?.content).toContain('pictureId'))
    expect(await kept(desk)).toBeUndefined()
  })

  test('that is none says so, and what to do', async () => {
    const desk = openDesk()
    await openAt(desk, await onFile(desk))

    dropOn(await panel(), new File(['<!doctype html>'], 'card.png', { type: 'image/png' }))

    expect(await screen.findByText(/no PNG or JPEG picture. Save the scan or photo as JPEG/)).toBeTruthy()
    expect(screen.getByText('No picture of the front')).toBeTruthy()
  })

  test('another kind of file is left to where it belongs', async () => {
    const desk = openDesk()
    const { bridge } = await openAt(desk, await onFile(desk))

    dropOn(await panel(), new File(['ISA*00*'], 'answer.271'))

    expect(bridge.asked).not.toContain('coverage.addCard')
  })
})

describe('a picture that is shown', () => {
  test('grows, shrinks and turns by keys, and is saved as it is turned', async () => {
    const { desk, shown } = await withFront()
    const size = () => shown.querySelector('svg')?.getAttribute('width')
    press('i', { alt: true })
    expect(document.activeElement).toBe(shown)

    press('+')
    expect(size()).toBe('125%')
    press('0')
    expect(size()).toBe('100%')
    press('t')
    await waitFor(() => expect(shown.querySelector('svg')?.getAttribute('viewBox')).toBe('0 0 200 320'))
    press('Enter', { ctrl: true })

    await waitFor(async () => expect((await kept(desk))?.front?.quarterTurns).toBe(1))
  })

  test('grows from any field', async () => {
    const { shown } = await withFront()
    act(() => screen.getByLabelText('Member id').focus())

    press('=', { alt: true })

    expect(shown.querySelector('svg')?.getAttribute('width')).toBe('125%')
  })

  test('is taken away by Delete and comes back by Ctrl Z', async () => {
    const { desk, shown } = await withFront()
    act(() => shown.focus())

    press('Delete')
    expect(await screen.findByText('No picture of the front')).toBeTruthy()
    press('z', { ctrl: true })

    expect(await view('Front')).toBeTruthy()
    expect((await kept(desk))?.front).not.toBeNull()
  })

  test('shows the other side by Space', async () => {
    const { shown } = await withFront()
    act(() => shown.focus())

    press(' ')

    expect(await screen.findByText('No picture of the back')).toBeTruthy()
  })

  test('is blurred in the counter view and never told to the patient’s window', async () => {
    const { shown } = await withFront()

    expect(shown.hasAttribute('data-private')).toBe(true)
  })
})

test('a picture goes to the free side before it replaces one', () => {
  const side = { pictureId: cardPictureIdSchema.parse('p'), quarterTurns: 0 }

  expect(sideFor({ front: null, back: null }, 'back')).toBe('back')
  expect(sideFor({ front: side, back: null }, 'front')).toBe('back')
  expect(sideFor({ front: side, back: side }, 'front')).toBe('front')
})
