import { expect, test } from 'vitest'
import { cardNumberRefusal, holdsCardNumber } from '../../electron/services/card-number.ts'

test.each([
  '4111111111111111',
  '4111-1111-1111-1111',
  'visa 4111 1111 1111 1111.',
  '378282246310005',
  '6011000990139424',
  '1 4111 1111 1111 1111',
])('%s reads like a card number', (text) => {
  expect(holdsCardNumber(text)).toBe(true)
})

test.each([
  '4111111111111112',
  '411111111111',
  '(555) 010-0142',
  'check 1042',
  'M25.561',
  '',
  '12345678901234567890123',
])('%s does not read like a card number', (text) => {
  expect(holdsCardNumber(text)).toBe(false)
})

test('the refusal names the field', () => {
  expect(cardNumberRefusal({ title: 'x', notes: '4111111111111111' })).toEqual({
    ok: false,
    error: { kind: 'refused', code: 'CARD_NUMBER', facts: { field: 'notes' } },
  })
  expect(cardNumberRefusal({ title: 'x' })).toBeNull()
})

test('a megabyte of digits is looked through in a moment', () => {
  const started = performance.now()

  expect(holdsCardNumber('0 1 '.repeat(250_000))).toBe(true)
  expect(holdsCardNumber('1234567 '.repeat(125_000))).toBe(false)
  expect(performance.now() - started).toBeLessThan(2_000)
})
