import { expect, test } from 'vitest'
import { sampleAgreement } from '../../build/papers/sample-agreement.ts'
import { sampleReceipt } from '../../build/papers/sample-receipt.ts'
import { cardNumberFields } from '../../shared/documents/card-numbers.ts'
import { planAgreement } from '../../shared/documents/plan-agreement.ts'
import { receipt } from '../../shared/documents/receipt.ts'
import { cleanText } from '../../shared/documents/typed.ts'

test.each([
  ['a name turned round', 'Sample \u202eA tneitaP\u202c', 'Sample A tneitaP'],
  ['isolates and marks', '\u2066Sample\u2069\u200f\u061c B', 'Sample B'],
  ['a joiner in the middle', 'Sam\u200bple\u2060', 'Sample'],
  ['line ends', 'Sample\r\n\tPatient\u2028A', 'Sample Patient A'],
  ['control signs', 'Sa\u0007mple\u0000', 'Sample'],
  ['letters in two pieces', 'Jose\u0301', 'Jos\u00e9'],
  ['a soft hyphen', 'Sam\u00adple', 'Sample'],
  ['spaces of every kind', ' \u00a0Sample \u2003 A ', 'Sample A'],
])('takes %s out of what was typed', (_what, text, clean) => {
  expect(cleanText(text)).toBe(clean)
})

test('keeps letters of other scripts as they are', () => {
  expect(cleanText('Ελένη Мария 王 नमस्ते')).toBe('Ελένη Мария 王 नमस्ते')
})

test('finds a card number in free text', () => {
  const model = receipt({ ...sampleReceipt('en'), reference: 'card 4111 1111-1111 1111' })

  expect(cardNumberFields(model)).toEqual(['reference'])
})

test('leaves long numbers alone that are no card', () => {
  const model = receipt({ ...sampleReceipt('en'), reference: '4111 1111 1111 1112', account: '4111111111111111' })

  expect(cardNumberFields(model)).toEqual([])
})

test('looks into every free text of an agreement', () => {
  const input = sampleAgreement('en', { count: 4 })
  const covered = input.covered.map((charge) => ({ ...charge, reference: '5500 0000 0000 0004' }))

  expect(cardNumberFields(planAgreement({ ...input, covered }))).toEqual(['covered.reference'])
})
