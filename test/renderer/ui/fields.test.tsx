// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { DateField } from '../../../renderer/ui/date-field.tsx'
import { Form } from '../../../renderer/ui/form.tsx'
import { MoneyField, type MoneyFieldProps } from '../../../renderer/ui/money-field.tsx'
import { PercentField } from '../../../renderer/ui/percent-field.tsx'
import { TextField } from '../../../renderer/ui/text-field.tsx'
import { fill, leave, press, renderPart, type } from '../../support/window.tsx'

function Money(props: Partial<MoneyFieldProps>): ReactNode {
  const [text, setText] = useState('')
  return <MoneyField label="Copay" text={text} onTyped={setText} {...props} />
}

function Day(): ReactNode {
  const [text, setText] = useState('')
  return <DateField label="First payment" box="coming" text={text} onTyped={setText} />
}

function TwoFields({ onFinished }: { readonly onFinished: () => void }): ReactNode {
  const [name, setName] = useState('')
  const [amount, setAmount] = useState('')
  return (
    <Form label="Sample form" onFinished={onFinished}>
      <TextField label="Name" text={name} onTyped={setName} required />
      <MoneyField label="Amount" text={amount} onTyped={setAmount} />
    </Form>
  )
}

function value(label: string): string {
  return screen.getByLabelText<HTMLInputElement>(label).value
}

describe('a money field', () => {
  test('shows its sum while typing and the amount after leaving', () => {
    renderPart(<Money />)
    type('Copay', '=85*12')

    expect(screen.getByText('$1,020.00')).toBeTruthy()
    leave(screen.getByLabelText('Copay'))

    expect(value('Copay')).toBe('1,020.00')
  })

  test('says nothing wrong while typing, and the fix after leaving', () => {
    renderPart(<Money />)
    type('Copay', '12,50')
    expect(screen.queryByText(/Is it/)).toBeNull()

    leave(screen.getByLabelText('Copay'))

    expect(screen.getByText('Is it $12.50 or $1,250.00? Type it with a point.')).toBeTruthy()
    expect(screen.getByLabelText('Copay').getAttribute('aria-invalid')).toBe('true')
  })

  test('takes ? and n/a only where they are answers', () => {
    renderPart(<Money mayBeUnknown />)
    fill('Copay', '?')
    expect(screen.queryByText('This has to be known here.')).toBeNull()

    fill('Copay', 'n/a')

    expect(screen.getByText(/This always applies/)).toBeTruthy()
  })

  test('records unknown for a benefit that is left empty', () => {
    renderPart(<Money mayBeUnknown emptyIsUnknown />)
    fill('Copay', '20')
    fill('Copay', '')

    expect(value('Copay')).toBe('?')
  })

  test('brings back what stood there with Escape', () => {
    renderPart(<Money />)
    fill('Copay', '45')
    type('Copay', '99')

    press('Escape')

    expect(value('Copay')).toBe('45.00')
  })
})

describe('a percent field', () => {
  test('names both halves of a share', () => {
    const onTyped = vi.fn()
    renderPart(<PercentField label="Patient’s share" text="20" onTyped={onTyped} showsHalves />)

    expect(screen.getByText('plan pays 80%, patient pays 20%')).toBeTruthy()
  })
})

describe('a date field', () => {
  test('spells the day beneath while typing', () => {
    renderPart(<Day />)
    type('First payment', '12/8')

    expect(screen.getByText('Tue, Dec 8, 2026, in 15 days')).toBeTruthy()
  })

  test('refuses a day that the month does not have, with the fix', () => {
    renderPart(<Day />)
    fill('First payment', '2/30')

    expect(screen.getByText('February has 28 days in 2027. Try 2/28.')).toBeTruthy()
  })

  test.each([
    ['12/5', 'Sat, Dec 5, 2026, in 12 days, a weekend'],
    ['1/1', 'Fri, Jan 1, 2027, in 39 days, New Year’s Day'],
    ['12/25', 'Fri, Dec 25, 2026, in 32 days, Christmas Day'],
    ['12/7', 'Mon, Dec 7, 2026, in 14 days'],
  ])('says of %s whether the clinic may be closed', (typed, meaning) => {
    renderPart(<Day />)
    type('First payment', typed)

    expect(screen.getByText(meaning)).toBeTruthy()
  })

  test('Ctrl and ; is today', () => {
    renderPart(<Day />)
    type('First payment', '12/8')

    press(';', { ctrl: true })

    expect(value('First payment')).toBe('11/23/2026')
  })

  test('moves by days and months with arrows and page keys', () => {
    renderPart(<Day />)
    type('First payment', '12/8')

    press('ArrowUp')
    press('PageUp')

    expect(value('First payment')).toBe('01/09/2027')
  })
})

describe('free text', () => {
  test('never keeps a card number', () => {
    const onTyped = vi.fn()
    renderPart(<TextField label="Note" text="paid with 4111 1111 1111 1111" onTyped={onTyped} />)

    fireEvent.focus(screen.getByLabelText('Note'))
    fireEvent.blur(screen.getByLabelText('Note'))

    expect(screen.getByText(/Card numbers are never kept here/)).toBeTruthy()
  })
})

describe('a form by keyboard', () => {
  test('goes to the next field with Enter', () => {
    renderPart(<TwoFields onFinished={() => {}} />)
    type('Name', 'Sample')

    press('Enter')

    expect(document.activeElement).toBe(screen.getByLabelText('Amount'))
  })

  test('goes to the first field with a fault instead of finishing', () => {
    const onFinished = vi.fn()
    renderPart(<TwoFields onFinished={onFinished} />)
    type('Amount', '20')

    press('Enter', { ctrl: true })

    expect(onFinished).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(screen.getByLabelText('Name'))
    expect(screen.getByText('Name is needed here.')).toBeTruthy()
  })

  test('finishes with Ctrl and Enter from any field', () => {
    const onFinished = vi.fn()
    renderPart(<TwoFields onFinished={onFinished} />)
    fill('Name', 'Sample')
    type('Amount', '20')

    press('Enter', { ctrl: true })

    expect(onFinished).toHaveBeenCalledOnce()
  })
})
