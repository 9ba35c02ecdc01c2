import { expect, test } from 'vitest'
import { passwordWeakness, pinWeakness } from '../../electron/vault/password-rules.ts'

const CLINIC = { clinicName: 'Harbor View Clinic', personName: 'Sample Counselor', hasSecondFactor: false }

test.each([
  ['violet harbour kettle', null],
  ['violet harbour', 'tooShort'],
  ['x'.repeat(201), 'tooLong'],
  ['aaaaaaaaaaaaaaaaaaaa', 'common'],
  ['passwordpassword', 'common'],
  ['P@ssw0rd-P@ssw0rd!', 'common'],
  ['Password2026!!!!', 'common'],
  ['qwertyuiopasdfgh', 'common'],
  ['123456789012345', 'common'],
  ['1q2w3e4r5t6y7u8i', 'common'],
  ['LetMeInPlease1234', 'common'],
  ['welcome to the clinic', 'common'],
  ['Candor2026Candor', 'common'],
  ['samplecounselor1', 'personName'],
  ['Harbor-View-2026!', 'clinicName'],
  ['HarborViewClinic', 'clinicName'],
  ['harbor seal on ice floe', null],
  ['Żółć i gęś w stawie', null],
  ['7fK!29xQ#mZ4tLw', null],
] as const)('judges %s as %s', (password, weakness) => {
  expect(passwordWeakness({ password, ...CLINIC })).toBe(weakness)
})

test('asks for eight letters beside a second factor', () => {
  expect(passwordWeakness({ ...CLINIC, password: 'kX7!mq9z', hasSecondFactor: true })).toBeNull()
  expect(passwordWeakness({ ...CLINIC, password: 'kX7!mq9', hasSecondFactor: true })).toBe('tooShort')
})

test('counts letters, not their bytes', () => {
  expect(passwordWeakness({ ...CLINIC, password: '🙂🙃🙂🙃🙂🙃🙂' })).toBe('tooShort')
})

test.each([
  ['482913', null],
  ['48291', 'tooShort'],
  ['48291a', 'notDigits'],
  ['111111', 'common'],
  ['123456', 'common'],
  ['987654', 'common'],
  ['121212', 'common'],
  ['147147', 'common'],
] as const)('judges the PIN %s as %s', (pin, weakness) => {
  expect(pinWeakness(pin)).toBe(weakness)
})
