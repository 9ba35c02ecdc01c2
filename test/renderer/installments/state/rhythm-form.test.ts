import { expect, test } from 'vitest'
import {
  buttonOf,
  isRhythmTyped,
  otherOf,
  splitVisit,
  withButton,
  withInterval,
  withMonth,
  withOther,
} from '../../../../renderer/features/installments/state/rhythm-form.ts'
import { plainDate } from '../../../../shared/dates/plain-date.ts'

const MONTHLY = { frequency: 'monthly', interval: '' } as const

test('another rhythm opens with ten days', () => {
  const other = withButton(MONTHLY, 'other')

  expect(other).toEqual({ frequency: 'every10Days', interval: '10' })
  expect(buttonOf(other)).toBe('other')
  expect(otherOf(other)).toBe('Days')
  expect(otherOf(withOther(other, 'Weeks'))).toBe('Weeks')
  expect(withOther(other, 'monthEnd').frequency).toBe('monthEnd')
})

test('a number that no plan takes makes no plan', () => {
  const wrong = withInterval(withButton(MONTHLY, 'other'), '93', 'Days')

  expect(wrong.interval).toBe('93')
  expect(isRhythmTyped(wrong)).toBe(false)
  expect(isRhythmTyped(withInterval(wrong, '', 'Days'))).toBe(false)
  expect(isRhythmTyped(withInterval(wrong, '92', 'Days'))).toBe(true)
  expect(isRhythmTyped(withButton(wrong, 'weekly'))).toBe(true)
})

test('months left out stay when the rhythm changes', () => {
  const off = withMonth({ frequency: withMonth(MONTHLY, 8) }, 7)

  expect(off).toBe('monthly not 7 8')
  expect(withButton({ frequency: off, interval: '' }, 'weekly').frequency).toBe('weekly not 7 8')
  expect(withMonth({ frequency: off }, 8)).toBe('monthly not 7')
})

test('one month of the year always keeps its payment', () => {
  let form: { readonly frequency: ReturnType<typeof withMonth> } = MONTHLY
  for (let month = 1; month <= 12; month += 1) form = { frequency: withMonth(form, month) }

  expect(form.frequency).toBe('monthly not 1 2 3 4 5 6 7 8 9 10 11')
})

test('a visit is split into a share today and weekly parts', () => {
  expect(splitVisit('25%', '3', plainDate('2026-11-23'))).toMatchObject({
    downPayment: '25%',
    count: '3',
    frequency: 'weekly',
    firstDueOn: '11/30/2026',
  })
  expect(splitVisit('', '3', plainDate('2026-11-23'))).toBeNull()
  expect(splitVisit('25%', '0', plainDate('2026-11-23'))).toBeNull()
})
