import { expect, test } from 'vitest'
import { type LetterOrder, postalCodeOf, sortedLetters } from '../../shared/model/letter-order.ts'

const LETTERS = [
  { payerName: 'Sample Patient Young', postalCode: '62704' },
  { payerName: 'Sample Adams Jr.', postalCode: '' },
  { payerName: 'Other Sample Brook', postalCode: '62701' },
  { payerName: 'Sample Brook', postalCode: '62704' },
]

function namesBy(order: LetterOrder): readonly string[] {
  return sortedLetters(LETTERS, order).map(({ payerName }) => payerName)
}

test.each([
  ['27 Sample Lane, Springfield, IL 62701', '62701'],
  ['27 Sample Lane, Springfield, IL 62701-0042', '62701'],
  ['27001 Sample Lane, Springfield, IL 62701 USA', '62701'],
  ['27 Sample Lane', ''],
  ['27001 Sample Lane', ''],
  ['', ''],
])('the postal code at the end of %j is %j', (address, code) => {
  expect(postalCodeOf(address)).toBe(code)
})

test('letters by name follow the family name', () => {
  expect(namesBy('name')).toEqual(['Sample Adams Jr.', 'Other Sample Brook', 'Sample Brook', 'Sample Patient Young'])
})

test('letters by postal code end with those without one', () => {
  expect(namesBy('postalCode')).toEqual([
    'Other Sample Brook',
    'Sample Brook',
    'Sample Patient Young',
    'Sample Adams Jr.',
  ])
})
