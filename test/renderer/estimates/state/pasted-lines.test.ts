import { expect, test } from 'vitest'
import { type PastedService, pastedServices } from '../../../../renderer/features/estimates/state/pasted-lines.ts'

/** A read row in short: code, modifiers, units, words and charge; a fault stands alone. */
function said({ typed, words, charge, fault }: PastedService): string {
  if (typed === null) return fault ?? 'no fault'
  const cost = charge === null ? '' : charge.kind === 'known' ? String(charge.value) : charge.kind
  return [typed.text, ...typed.modifiers, `x${typed.units}`, words, cost].filter((part) => part !== '').join(' ')
}

test.each([
  ['a column of codes', '97110\r\n99213-25\r\n', ['97110 x1', '99213 25 x1']],
  ['codes with units', '97110\t2\r\n99213\r\n\r\n', ['97110 x2', '99213 x1']],
  ['codes, units and charges', '97110\t2\t$300.00\n99213\t1\t185', ['97110 x2 30000', '99213 x1 18500']],
  ['units before whole charges', '97110\t2\t300\n99213\t1\t185', ['97110 x2 30000', '99213 x1 18500']],
  [
    'words between',
    'X-1\tLong visit\t1\t285.00\nX-2\tBrace\t2\t90.00',
    ['X-1 x1 Long visit 28500', 'X-2 x2 Brace 9000'],
  ],
  ['words alone', 'Knee brace\t2', ['Knee brace x2']],
  ['modifiers', '97110\tGP\t2\n97112\tKX\t1', ['97110 GP x2', '97112 KX x1']],
  ['nobody knows the charge', '97110\t1\t?\n99213\t1\t1.50', ['97110 x1 unknown', '99213 x1 150']],
  ['units as a sheet writes them', '97110\t2.0\n99213\t1', ['97110 x2', '99213 x1']],
  ['several codes in one cell', '99213, 36415\n97110*3', ['99213 x1', '36415 x1', '97110 x3']],
  ['a quoted cell', '"Visit, long\n(new)"\t2\nBrace "L"\t1', ['Visit, long (new) x2', 'Brace "L" x1']],
])('a pasted block is read: %s', (_, text, lines) => {
  expect(pastedServices(text).map(said)).toEqual(lines)
})

test('heads say which column is what, in any order', () => {
  const rows = pastedServices('Charge\tQty\tNote\tCPT code\tDescription\n90.00\t2\tsoon\tL-18\tKnee brace')

  expect(rows.map(said)).toEqual(['L-18 x2 Knee brace 9000'])
})

test.each([
  ['\t2\t5.00', 'There is neither a code nor words.'],
  ['Total\t3\t385.00', 'This looks like a total, not like a service.'],
  ['99213\t0\t5.00', '“0” is not a number of units. 1 to 9999 are.'],
  ['99213\t2.5\t5.00', '“2.5” is not a number of units. 1 to 9999 are.'],
  ['99213\t1\t12,50', 'This charge reads two ways. Write it with a point: 12.50 or 1250.'],
  ['99213\t1\tabout 5', 'This is not an amount. Try 1250, 1,250.50 or =85*12.'],
  ['99213\t1\tn/a', 'A charge is an amount, or ? while nobody knows it.'],
])('a row that cannot be read says why: %j', (row, fault) => {
  const [, , last] = pastedServices(`97110\t2\t30.00\n97112\t1\t15.00\n${row}`)

  expect(last && said(last)).toBe(fault)
})
