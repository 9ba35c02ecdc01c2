import { expect, test } from 'vitest'
import { auditFacts, factsOnOneLine } from '../../shared/text/audit-facts.ts'

const NAMES = { 'W1-7': 'Lead 1', 'W1-9': 'Sample Payer, PPO 1500' }

test.each([
  ['amounts in dollars', { leftCents: 60_000 }, 'left $600.00'],
  ['a day with its weekday', { effectiveOn: '2026-11-09' }, 'from Mon, Nov 9, 2026'],
  ['a moment to the minute, in UTC', { endsAt: '2026-11-23T16:05:12.345Z' }, 'until 2026-11-23 16:05 UTC'],
  ['yes or no', { isNew: 1, takenBack: 0 }, 'new record, taken back: no'],
  ['a person by name', { owner: 'W1-7' }, 'owner Lead 1'],
  ['a record by name', { benefitPlanId: 'W1-9', version: 2 }, 'plan Sample Payer, PPO 1500, version 2'],
  ['no id that nobody knows', { approvalId: 'W1-44', termsSha256: 'af09', version: 1 }, 'version 1'],
  [
    'code words in words',
    { call: 'plan.writeOff', outcome: 'leftMessage' },
    'for Plan written off, outcome left message',
  ],
  ['fields that changed', { changed: 'address legalName' }, 'changed address, legal name'],
  ['a number of a paper as it stands', { number: 'A-2026-0031' }, 'number A-2026-0031'],
  ['counts with their thousands', { rows: 48_210 }, 'rows 48,210'],
  ['nothing for what is not known', { promisedCents: null }, ''],
])('facts say %s', (_what, after, words) => {
  expect(auditFacts({ before: null, after, names: NAMES }).after).toBe(words)
})

test('why something was done stands by itself', () => {
  const facts = auditFacts({ before: null, after: { code: 'smallBalance', amountCents: 420 }, names: {} })

  expect(facts).toEqual({ before: '', after: 'amount $4.20', reason: 'small balance' })
})

test('one line holds both sides and the reason', () => {
  const row = { before: { state: 'draft' }, after: { state: 'active', reason: 'signed late' }, names: {} }

  expect(factsOnOneLine(row)).toBe('state draft → state active · signed late')
  expect(factsOnOneLine({ before: null, after: null, names: {} })).toBe('')
})
