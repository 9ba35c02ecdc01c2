import { expect, test } from 'vitest'
import { type PlainDate, plainDate } from '../../../shared/dates/plain-date.ts'
import { ADULT, guarantorFault, isMinor, type Promising } from '../../../shared/engine/installments/guarantor.ts'

const TODAY = plainDate('2026-11-23')
const ADDRESS = '2 Sample Street, Columbus, OH 43004'

function patient(bornOn: PlainDate | null = null) {
  return { bornOn }
}

function payer(changes: Partial<Promising> = {}): Promising {
  return { name: 'Sample Parent', relation: 'parent', bornOn: plainDate('1981-04-12'), address: ADDRESS, ...changes }
}

test('a named adult with an address may promise', () => {
  expect(guarantorFault(payer(), patient(plainDate('2015-06-01')), TODAY)).toBeNull()
})

test.each([
  ['nobody by name', payer({ name: '  ' }), 'guarantorUnnamed'],
  ['a birth date that nobody asked for', payer({ bornOn: null }), 'guarantorBirthMissing'],
  ['an address that is empty', payer({ address: ' ' }), 'guarantorAddressMissing'],
  // Eighteen tomorrow: still a minor today.
  ['a day before eighteen', payer({ bornOn: plainDate('2008-11-24') }), 'guarantorMinor'],
  // Eighteen today.
  ['the eighteenth birthday itself', payer({ bornOn: plainDate('2008-11-23') }), null],
  ['a child of school age', payer({ bornOn: plainDate('2015-01-01') }), 'guarantorMinor'],
])('who promises is judged by %s', (_, asked, fault) => {
  expect(guarantorFault(asked, patient(), TODAY)).toBe(fault)
})

test('a minor who is the patient never pays', () => {
  const self = payer({ relation: 'self', bornOn: plainDate('1981-04-12') })

  expect(guarantorFault(self, patient(plainDate('2012-03-04')), TODAY)).toBe('guarantorMinor')
})

test('the record tells the birth date of a paying patient', () => {
  const self = payer({ relation: 'self', bornOn: null })

  expect(guarantorFault(self, patient(plainDate('1981-04-12')), TODAY)).toBeNull()
  expect(guarantorFault(self, patient(null), TODAY)).toBe('guarantorBirthMissing')
})

test('an unknown birth date makes nobody a minor', () => {
  expect(isMinor(null, TODAY)).toBe(false)
  expect(isMinor(plainDate('2008-11-24'), TODAY)).toBe(true)
  expect(ADULT).toBe(18)
})
