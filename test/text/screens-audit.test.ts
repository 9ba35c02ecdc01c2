import { expect, test } from 'vitest'
import { callNames } from '../../shared/contract/call-names.ts'
import { auditWhat, factsLine } from '../../shared/text/screens-audit.ts'

test('facts of a row stand in one line, amounts in dollars', () => {
  const line = factsLine({ version: 1, leftCents: 60_000 }, { version: 2, leftCents: 40_000, code: 'courtesy' })

  expect(line).toBe('version 1 to 2, left $600.00 to $400.00, code courtesy')
})

test('what is gone says what it was, and nothing says nothing', () => {
  expect(factsLine({ roles: 'lead' }, { roles: null, reason: null })).toBe('roles was lead')
  expect(factsLine(null, null)).toBe('')
})

test('every call says in words what was done', () => {
  const words = callNames.map(auditWhat)

  expect(words.filter((said) => !/^[A-Z][a-z-]*( [a-zA-Z-]+)+$/.test(said))).toEqual([])
  expect([auditWhat('plan.writeOff'), auditWhat('goodFaith.doOver')]).toEqual([
    'Plan written off',
    'Good faith estimate do over',
  ])
})
