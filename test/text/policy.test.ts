import { describe, expect, test } from 'vitest'
import { POLICY_CODES } from '../../shared/engine/installments/policy/finding.ts'
import { limitLines } from '../../shared/engine/installments/policy/limit-lines.ts'
import type { PackDuty } from '../../shared/rules/policy/policy-pack.ts'
import { shippedPacks } from '../../shared/rules/policy/shipped-packs-table.ts'
import { policySentence } from '../../shared/text/policy.ts'
import { dutySentence, stricterTask } from '../../shared/text/policy-duties.ts'
import { limitSentence } from '../../shared/text/policy-limits.ts'
import { clauseTitle, sourceName } from '../../shared/text/policy-words.ts'
import { aPolicyPlan, chosenIn, findingsOf, limitsFor } from '../engine/installments/policy/sample.ts'

const amounts = [
  'payment',
  'minimum',
  'balance',
  'largest',
  'downPayment',
  'least',
  'together',
  'others',
  'cap',
  'regular',
  'cost',
  'inAll',
]
const FACTS = {
  ...Object.fromEntries(amounts.map((name) => [name, 12_345])),
  amount: 2500,
  asked: 1500,
  limit: 1000,
  largestCount: 20,
  months: 8,
  longestMonths: 18,
  leastMonths: 6,
  count: 5,
  most: 4,
  payments: 36,
  rate: '3',
  above: '5',
  index: 'one-year Treasury yield',
  days: 240,
  from: '2027-06-29',
  month: '2027-01',
  share: '3',
  basis: 'grossMonthly',
  clause: 'CA.creditReporting',
  duty: 'writtenPlan',
  pack: 'NJ',
  part: 'amount',
  review: 'unreviewed',
  toVerify: 2,
}
const whole = /undefined|NaN|\?|null/

describe.each(POLICY_CODES)('the line %s', (code) => {
  test.each(['en', 'es'] as const)('has its sentence in %s at every level', (language) => {
    for (const level of ['fine', 'check', 'needsApproval', 'cannot']) {
      for (const more of [{}, { part: '', because: 'unreviewed' }, { part: 'grace' }, { wording: 'missing' }]) {
        const line = { code, level, source: 'NJ', verified: true, facts: { ...FACTS, ...more } }
        const sentence = policySentence(line, language)

        expect(sentence).not.toMatch(whole)
        expect(sentence).not.toBe(code)
      }
    }
  })
})

test('a line from a source that nobody opened says so', () => {
  const { clause } = findingsOf(chosenIn('CA'))
  if (!clause) throw new Error('no clause')

  expect(policySentence(clause, 'en')).toBe(
    'The law asks for a clause whose words are not entered yet: Credit reporting (California). (not yet verified)',
  )
})

test('the least payment is said as on the designer', () => {
  const facts = { payment: 3333, minimum: 4000, largestCount: 20 }
  const line = { code: 'minimumPayment', level: 'needsApproval', source: 'clinic', verified: true, facts }

  expect(policySentence(line, 'en')).toBe('Least payment for this balance is $40.00. 20 payments would do.')
  expect(policySentence(line, 'es')).toBe('El pago mínimo para este saldo es $40.00. Podrían ser 20 pagos.')
})

test.each(['AZ', 'CA', 'CO', 'DE', 'MD', 'MN', 'NJ', 'NY', 'WA', null])('every limit in %s has its line', (state) => {
  const chosen = chosenIn(state, { providerKind: 'hospital', usesStarter: state === null })
  const lines = limitLines(limitsFor(chosen, aPolicyPlan({ firstBillOn: null })))

  for (const line of [...lines, ...limitLines(limitsFor(chosen))]) {
    for (const language of ['en', 'es'] as const) {
      expect(limitSentence(line, language)).not.toMatch(whole)
      expect(limitSentence(line, language)).not.toBe(line.code)
    }
  }
})

test('limits are named with who set them', () => {
  const lines = limitLines(limitsFor(chosenIn('NJ'))).map((line) => limitSentence(line, 'en'))

  expect(lines).toContain('Least payment $40.00')
  expect(lines).toContain('At most 60 months (New Jersey)')
  expect(lines).toContain('No interest: nobody has reviewed the rules (New Jersey)')
})

test('every duty of a shipped pack has its sentence in both languages', () => {
  const duties: readonly PackDuty[] = shippedPacks.flatMap((pack) => pack.duties.map(({ value }) => value))

  expect(duties.filter((duty) => dutySentence(duty, 'en') === duty || dutySentence(duty, 'es') === duty)).toEqual([])
})

test('every shipped pack has a name', () => {
  expect(shippedPacks.filter(({ id }) => sourceName(id, 'en') === id).map(({ id }) => id)).toEqual([])
  expect(sourceName('CA-hospital', 'es')).toBe('California, hospitales')
})

test('stricter rules are told as a task', () => {
  expect(stricterTask(['interest', 'duties'], 'en')).toBe(
    'Rules became stricter since this plan was signed: interest, duties of the clinic. The plan keeps its terms until you change them.',
  )
})

test('clauses have titles in words and never show their ids', () => {
  expect(clauseTitle('NJ.letter', 'en')).toBe('Statement in letters about a debt')
  expect(clauseTitle('NJ.letter', 'es')).toBe('Declaración en cartas sobre una deuda')
  expect(clauseTitle('NY.other', 'en')).toBe('Required wording of New York')
  for (const pack of shippedPacks)
    for (const { value } of pack.requiredClauses)
      for (const language of ['en', 'es'] as const) expect(clauseTitle(value.id, language)).not.toContain(value.id)
})
