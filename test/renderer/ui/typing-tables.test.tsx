// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { describe, expect, test } from 'vitest'
import { DateField } from '../../../renderer/ui/date-field.tsx'
import { MoneyField } from '../../../renderer/ui/money-field.tsx'
import { PercentField } from '../../../renderer/ui/percent-field.tsx'
import type { DateBox } from '../../../shared/dates/parse-date.ts'
import { cents } from '../../../shared/money/cents.ts'
import { fill, renderPart, type } from '../../support/window.tsx'

function Discount(): ReactNode {
  const [text, setText] = useState('')
  return <MoneyField label="Off" text={text} onTyped={setText} share={{ of: cents(42_500) }} mayBeUnknown mayNotApply />
}

function Share(): ReactNode {
  const [text, setText] = useState('')
  return <PercentField label="Patient pays" text={text} onTyped={setText} showsHalves />
}

function Day({ box }: { readonly box: DateBox }): ReactNode {
  const [text, setText] = useState('')
  return <DateField label="Day" box={box} text={text} onTyped={setText} />
}

function stands(label: string): { readonly text: string; readonly isFaulty: boolean; readonly beneath: string } {
  const box = screen.getByLabelText<HTMLInputElement>(label)
  const beneath = document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent ?? ''
  return { text: box.value, isFaulty: box.getAttribute('aria-invalid') === 'true', beneath }
}

describe('money as typed in a box', () => {
  test.each([
    ['1250', '1,250.00', ''],
    ['1250.5', '1,250.50', ''],
    ['$1,250.50', '1,250.50', ''],
    ['.5', '0.50', ''],
    ['=85*12', '1,020.00', ''],
    ['120+35.50', '155.50', ''],
    ['10%', '10%', '10% of $425.00 is $42.50'],
    ['0', '0.00', ''],
    ['', '', ''],
    ['?', '?', 'unknown, asked for later'],
    ['n/a', 'n/a', 'does not apply'],
  ])('%j stands as %j and says %j', (typed, text, beneath) => {
    renderPart(<Discount />)
    fill('Off', typed)

    expect(stands('Off')).toEqual({ text, isFaulty: false, beneath })
  })

  test.each([
    ['=85*12', '$1,020.00'],
    ['120+35.50', '$155.50'],
  ])('%j shows its sum until the field is left', (typed, sum) => {
    renderPart(<Discount />)
    type('Off', typed)

    expect(stands('Off')).toEqual({ text: typed, isFaulty: false, beneath: sum })
  })

  test.each([
    ['12,50', 'Is it $12.50 or $1,250.00? Type it with a point.'],
    ['-20', 'An amount below zero has no meaning here. Type it without the minus.'],
    ['110%', 'More than 100% has no meaning here.'],
  ])('%j stays as typed with what to do about it', (typed, beneath) => {
    renderPart(<Discount />)
    fill('Off', typed)

    expect(stands('Off')).toEqual({ text: typed, isFaulty: true, beneath })
  })

  test('a share of an amount that nobody knows is refused', () => {
    renderPart(<MoneyField label="Off" text="10%" onTyped={() => {}} share={{ of: null }} />)
    fill('Off', '10%')

    expect(stands('Off').beneath).toMatch(/^There is no amount yet/)
  })

  test('a share that is taken off says what it leaves', () => {
    renderPart(<MoneyField label="Off" text="10%" onTyped={() => {}} share={{ of: cents(42_500), isTakenOff: true }} />)

    expect(stands('Off').beneath).toBe('10% off $425.00 leaves $382.50')
  })
})

describe('percents as typed in a box', () => {
  test.each([
    ['20', 'plan pays 80%, patient pays 20%'],
    ['20%', 'plan pays 80%, patient pays 20%'],
  ])('%j says both halves', (typed, beneath) => {
    renderPart(<Share />)
    fill('Patient pays', typed)

    expect(stands('Patient pays')).toEqual({ text: '20%', isFaulty: false, beneath })
  })

  test('a discount names its amount, each line rounded by itself', () => {
    renderPart(
      <PercentField label="Discount" text="10" onTyped={() => {}} takenOff={[cents(105), cents(105)]} required />,
    )

    expect(stands('Discount').beneath).toBe('$0.22 off $2.10')
  })
})

/** Today is Nov 23, 2026. */
describe('days as typed in a box', () => {
  test.each([
    ['3/5', '03/05/2027', /^Fri, Mar 5, 2027, in 102 days$/],
    ['t', '11/23/2026', /^Mon, Nov 23, 2026/],
    ['today', '11/23/2026', /^Mon, Nov 23, 2026/],
    ['+30d', '12/23/2026', /in 30 days/],
    ['+6w', '01/04/2027', /in 42 days/],
    ['+3m', '02/23/2027', /Feb 23, 2027/],
    ['fri', '11/27/2026', /^Fri, Nov 27, 2026/],
    ['next fri', '12/04/2026', /^Fri, Dec 4, 2026/],
    ['15', '12/15/2026', /^Tue, Dec 15, 2026/],
    ['eom', '11/30/2026', /^Mon, Nov 30, 2026/],
    ['m', '12/01/2026', /^Tue, Dec 1, 2026/],
    ['h', '11/30/2026', /^Mon, Nov 30, 2026/],
    ['12042026', '12/04/2026', /^Fri, Dec 4, 2026/],
    ['12-4-26', '12/04/2026', /^Fri, Dec 4, 2026/],
  ])('%j is %s in a due date', (typed, text, beneath) => {
    renderPart(<Day box="coming" />)
    fill('Day', typed)

    expect(stands('Day')).toMatchObject({ text, isFaulty: false })
    expect(stands('Day').beneath).toMatch(beneath)
  })

  test.each([
    ['coming', '3/5/71', /1971.*2071/],
    ['coming', '2/30', /^February has 28 days in 2027/],
    ['birth', '3/5', /year/i],
    ['birth', '12042026', /./],
    ['birth', 't', /./],
    ['birth', '+30d', /./],
    ['birth', 'fri', /./],
    ['birth', '15', /./],
    ['birth', 'eom', /./],
  ] as const)('in a %s date %j is refused with the reason', (box, typed, beneath) => {
    renderPart(<Day box={box} />)
    fill('Day', typed)

    expect(stands('Day')).toMatchObject({ text: typed, isFaulty: true })
    expect(stands('Day').beneath).toMatch(beneath)
  })

  test('a short year of birth lies behind us', () => {
    renderPart(<Day box="birth" />)
    fill('Day', '3/5/71')

    expect(stands('Day').text).toBe('03/05/1971')
  })
})
