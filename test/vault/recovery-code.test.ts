import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { codeFrom, codeGroups, newRecoveryCode, readRecoveryCode } from '../../electron/vault/recovery-code.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

test('writes 160 bits and two check letters in groups of five', () => {
  const code = newRecoveryCode()

  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(codeGroups(code)).toHaveLength(7)
  expect(newRecoveryCode()).not.toBe(code)
})

test('reads back what it wrote, however it was typed', () => {
  const code = codeFrom(Buffer.alloc(20, 0b00001_000))
  const expected = readRecoveryCode(code)

  expect(expected.kind).toBe('code')
  const typed = [code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')} `]
  typed.push(code.replaceAll('0', 'o').replaceAll('1', 'l'), code.replaceAll('1', 'I'))
  for (const each of typed) expect(readRecoveryCode(each)).toEqual(expected)
})

test('keeps leading zeros', () => {
  const code = codeFrom(Buffer.alloc(20))

  expect(code).toBe('00000-00000-00000-00000-00000-00000-0000')
  expect(readRecoveryCode(code).kind).toBe('code')
})

test('notices every single wrong letter and every swap of neighbours', () => {
  const letters = codeFrom(randomBytes(20)).replaceAll('-', '')

  for (let at = 0; at < letters.length; at += 1) {
    for (const other of ALPHABET) {
      if (other === letters[at]) continue
      expect(readRecoveryCode(letters.slice(0, at) + other + letters.slice(at + 1)).kind).toBe('mistyped')
    }
    const [first, second] = [letters.charAt(at), letters.charAt(at + 1)]
    if (second === '' || first === second) continue
    expect(readRecoveryCode(letters.slice(0, at) + second + first + letters.slice(at + 2)).kind).toBe('mistyped')
  }
})

test.each(['', 'ABCDE', 'U'.repeat(34), '0'.repeat(35), '🙂'.repeat(17)])('refuses %j', (typed) => {
  expect(readRecoveryCode(typed)).toEqual({ kind: 'mistyped' })
})
