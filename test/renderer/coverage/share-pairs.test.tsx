// @vitest-environment jsdom
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { describe, expect, test } from 'vitest'
import { useSharePair } from '../../../renderer/lib/use-share-pair.ts'
import { PercentField } from '../../../renderer/ui/percent-field.tsx'
import { ask } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { openWindow, press, type } from '../../support/window.tsx'

function Share({ plan }: { readonly plan: string }): ReactNode {
  const [text, setText] = useState('')
  return <PercentField label={plan} text={text} onTyped={useSharePair(plan, setText)} showsHalves />
}

function box(plan: string): HTMLInputElement {
  return screen.getByLabelText<HTMLInputElement>(plan)
}

function typed(plan: string, text: string): string {
  act(() => {
    fireEvent.focus(box(plan))
    fireEvent.change(box(plan), { target: { value: text } })
    fireEvent.blur(box(plan))
  })
  return box(plan).value
}

describe('a pair in the box of the patient’s share', () => {
  test.each([
    ['the half that is typed as 20', '20', '80/20', '20%'],
    ['the other half, typed as 80', '80', '80/20', '80%'],
    ['a decimal pair in the same order', '20', '87.5/12.5', '12.5%'],
  ])('asks once and then keeps %s', (_name, answer, later, read) => {
    render(<Share plan="Sample Plan" />)

    expect(typed('Sample Plan', '80/20')).toBe('80/20')
    expect(screen.getByText("Does the patient pay 80% or 20%? Type the patient's share.")).toBeTruthy()
    typed('Sample Plan', answer)

    expect(typed('Sample Plan', later)).toBe(read)
  })

  test('asks nothing where both halves are the same', () => {
    render(<Share plan="Sample Plan" />)

    expect(typed('Sample Plan', '50/50')).toBe('50%')
    expect(screen.getByText('plan pays 50%, patient pays 50%')).toBeTruthy()
  })

  test('keeps nothing when neither half was meant', () => {
    render(<Share plan="Sample Plan" />)
    typed('Sample Plan', '80/20')
    typed('Sample Plan', '30')

    expect(typed('Sample Plan', '70/30')).toBe('70/30')
  })
})

test('a coverage remembers how its plan writes pairs', async () => {
  const { desk } = openWindow({ home: { to: 'coverage', patientId: PATIENT_A.id, coverageId: null } })
  await screen.findByLabelText('Payer')
  type('Payer', 'Sample Payer')
  for (const kind of ['Therapy', 'Dressings']) {
    type('Add a kind of care', kind)
    await screen.findByText(kind === 'Therapy' ? 'Therapy' : 'Enter adds “Dressings”.')
    press('Enter')
    await screen.findByLabelText(`Patient pays, ${kind}`)
  }

  typed('Patient pays, Therapy', '80/20')
  typed('Patient pays, Therapy', '20')

  expect(typed('Patient pays, Dressings', '70/30')).toBe('30%')
  await waitFor(async () => expect((await ask(desk, 'setting.list', {}))['share.pairs']).toBe('1sample payer'))
})
