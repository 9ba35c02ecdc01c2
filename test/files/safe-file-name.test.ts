import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeFileName } from '../../electron/files/safe-file-name.ts'

test.each([
  ['Estimate 2026-104 Sample Patient A', 'Estimate 2026-104 Sample Patient A.pdf'],
  ['../../etc/passwd', 'etc passwd.pdf'],
  ['C:\\Windows\\system32', 'C Windows system32.pdf'],
  ['CON', '_CON.pdf'],
  ['nul.txt', '_nul.txt.pdf'],
  ['console', 'console.pdf'],
  ['a\u202Efdp.exe', 'a fdp.exe.pdf'],
  ['tab\there\nand\0there', 'tab here and there.pdf'],
  [' . trailing . ', 'trailing.pdf'],
  ['', 'Candor.pdf'],
  ['///', 'Candor.pdf'],
  ['Grüße – Żółć', 'Grüße – Żółć.pdf'],
])('makes %j safe', (words, name) => {
  expect(safeFileName(words, 'pdf')).toBe(name)
})

test('keeps any words within the rules of every system', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
      const name = safeFileName(words, 'pdf')
      const stem = name.slice(0, -4)
      return (
        Buffer.byteLength(name) <= 120 &&
        name.endsWith('.pdf') &&
        stem !== '' &&
        !/[\u0000-\u001f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]/u.test(name) &&
        !/^[\s.]|[\s.]$/u.test(stem) &&
        !/\p{Surrogate}/u.test(name)
      )
    }),
    { numRuns: 2_000 },
  )
})

test('cuts long names at a whole character', () => {
  const name = safeFileName('é'.repeat(200), 'pdf')

  expect(name).toBe(`${'é'.repeat(58)}.pdf`)
})
