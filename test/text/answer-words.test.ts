import { expect, test } from 'vitest'
import type { Period, Whose } from '../../shared/interop/x12/benefit.ts'
import { ELIGIBILITY_FINDINGS } from '../../shared/interop/x12/eligibility-codes.ts'
import { KINDS, PERIODS, REASONS, RESENDS } from '../../shared/interop/x12/eligibility-tables.ts'
import type { Cause } from '../../shared/interop/x12/line-outcome.ts'
import type { NotX12Code } from '../../shared/interop/x12/position.ts'
import type { RejectionLevel } from '../../shared/interop/x12/rejection.ts'
import { REMITTANCE_FINDINGS } from '../../shared/interop/x12/remittance-codes.ts'
import { answerFinding, NOT_READ } from '../../shared/text/answer-findings.ts'
import {
  benefitKindWord,
  insuranceTypeWord,
  periodWord,
  rejectionWords,
  remittanceCauseWord,
  serviceTypeWord,
  statedNetworkWord,
  whoseWord,
} from '../../shared/text/answer-words.ts'

const codes = [...new Set([...Object.keys(ELIGIBILITY_FINDINGS), ...Object.keys(REMITTANCE_FINDINGS)])]

test.each(codes)('%s says what it is and what to do', (code) => {
  const { says, does } = answerFinding(code)

  expect(says).not.toBe(code)
  expect(says).toMatch(/^[A-Z].*\.$/)
  expect(does).toMatch(/^[A-Z].*\.$/)
  expect(`${says} ${does}`).not.toMatch(/please|sorry|successful|oops|responsib/i)
})

test('two codes never say the same', () => {
  const sentences = codes.map((code) => answerFinding(code).says)
  expect(new Set(sentences).size).toBe(sentences.length)
})

test('a code that nobody knows is shown as it is', () => {
  expect(answerFinding('X999-NEW').says).toBe('X999-NEW')
  expect(benefitKindWord('other', 'QQ')).toBe('Code QQ')
  expect(serviceTypeWord('ZZ')).toBe('Service type ZZ')
  expect(insuranceTypeWord('ZZ')).toBe('Insurance type ZZ')
})

test('every file that is not read says why', () => {
  const why: Readonly<Record<NotX12Code, true>> = {
    EMPTY: true,
    'NOT-X12': true,
    'TOO-LARGE': true,
    HTML: true,
    JSON: true,
    BINARY: true,
  }
  expect(Object.keys(NOT_READ).toSorted()).toEqual(Object.keys(why).toSorted())
})

test('kinds, periods, networks, people and causes have words of ours', () => {
  for (const [code, kind] of Object.entries(KINDS)) expect(benefitKindWord(kind, code)).not.toMatch(/^Code/)
  const silent: readonly Period[] = ['note', 'notSaid']
  for (const period of Object.values(PERIODS))
    expect([period, periodWord(period) === '']).toEqual([period, silent.includes(period)])
  for (const network of ['in', 'out', 'both', 'unknown', 'notSaid'])
    expect(statedNetworkWord(network)).toMatch(/etwork/)
  const whose: readonly Whose[] = ['person', 'family', 'notSaid']
  expect(whose.map(whoseWord)).toEqual(['One person', 'Family', 'Whose is not said'])
  const causes: readonly Cause[] = ['deductible', 'disputeFirst', 'balanceBill', 'multipleProcedures', 'paidElsewhere']
  for (const cause of causes) expect(remittanceCauseWord(cause)).toMatch(/^[A-Z]/)
})

test('a refusal says its reason, its place, its code and what is next', () => {
  const levels: readonly RejectionLevel[] = ['payer', 'asker', 'subscriber', 'dependent', 'benefit']
  for (const reason of [...new Set(Object.values(REASONS)), 'other']) {
    for (const resend of [...new Set(Object.values(RESENDS))]) {
      const words = rejectionWords({ level: levels[0] ?? '', reason, code: '75', resend })
      expect(words.says).toMatch(/^[A-Z].*\. \(about the payer, code 75\)$/)
      expect([words.does, words.again].every((text) => /^[A-Z].*\.$/.test(text))).toBe(true)
    }
  }
  expect(rejectionWords({ level: 'subscriber', reason: 'subscriber', code: '75', resend: 'correct' })).toEqual({
    says: 'The policy holder was not found, is wrong, or there are several. (about the policy holder, code 75)',
    does: 'Copy number and name from the card.',
    again: 'Correct it and ask again.',
  })
})
