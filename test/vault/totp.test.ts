import { describe, expect, test } from 'vitest'
import {
  base32Of,
  bytesOfBase32,
  factorAddress,
  factorCode,
  factorStepAt,
  factorStepOf,
  newFactorSecret,
} from '../../electron/vault/totp.ts'

/** The secret of the published vectors. Source: RFC 6238, appendix B; RFC 4226, appendix D. */
const PUBLISHED = Buffer.from('12345678901234567890', 'ascii')

describe('a code is the published one', () => {
  test.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('at second %i', (second, code) => {
    expect(factorCode(PUBLISHED, factorStepAt(second * 1_000), 8)).toBe(code)
  })

  test.each(['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'])(
    '%s for its count',
    (code) => {
      const count = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find((step) => factorCode(PUBLISHED, step) === code)

      expect(factorCode(PUBLISHED, count ?? -1)).toBe(code)
    },
  )
})

/** Source: RFC 4648, section 10, without the padding, which authenticator apps leave out. */
test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('the bytes of %j are written %j and read back', (text, written) => {
  expect(base32Of(Buffer.from(text))).toBe(written)
  expect(bytesOfBase32(written)?.toString()).toBe(text)
})

test('a letter outside of the alphabet is no secret', () => {
  expect(bytesOfBase32('MZXW1')).toBeNull()
})

const SECRET = base32Of(PUBLISHED)
const AT_MS = 1_111_111_111_000
const STEP = factorStepAt(AT_MS)

test.each([
  ['its own half minute', 0, STEP],
  ['the half minute before', -1, STEP - 1],
  ['the half minute after', 1, STEP + 1],
  ['a minute before', -2, null],
  ['a minute after', 2, null],
])('a code of %s counts as it should', (_what, away, step) => {
  expect(factorStepOf(SECRET, factorCode(PUBLISHED, STEP + away), AT_MS, 0)).toBe(step)
})

test('a code opens once and never again', () => {
  const code = factorCode(PUBLISHED, STEP)

  expect(factorStepOf(SECRET, code, AT_MS, STEP)).toBeNull()
})

test('a code may be typed in two groups', () => {
  const code = factorCode(PUBLISHED, STEP)

  expect(factorStepOf(SECRET, `${code.slice(0, 3)} ${code.slice(3)}`, AT_MS, 0)).toBe(STEP)
})

test.each(['', '12345', '1234567', 'abcdef', '١٢٣٤٥٦'])('%j is no code', (typed) => {
  expect(factorStepOf(SECRET, typed, AT_MS, 0)).toBeNull()
})

test('a new secret has 160 bits and no two are alike', () => {
  expect(bytesOfBase32(newFactorSecret())).toHaveLength(20)
  expect(newFactorSecret()).not.toBe(newFactorSecret())
})

test('the address for the app escapes what the clinic is called', () => {
  expect(factorAddress('MZXW6', 'Lake & Side', 'Sample Person A')).toBe(
    'otpauth://totp/Lake%20%26%20Side:Sample%20Person%20A?secret=MZXW6&issuer=Lake%20%26%20Side',
  )
})
