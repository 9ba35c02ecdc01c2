import { describe, expect, test } from 'vitest'
import { plainDate } from '../../shared/dates/plain-date.ts'
import { HAND_OFF_CODES } from '../../shared/engine/installments/hand-off-condition.ts'
import { PLAN_CHANGE_CODES } from '../../shared/engine/installments/plan-change.ts'
import { cents } from '../../shared/money/cents.ts'
import { percent } from '../../shared/money/rate.ts'
import { gateSentence, gateState } from '../../shared/text/hand-off.ts'
import {
  balanceAnswer,
  balanceQuestion,
  changeLine,
  changeSentence,
  disclosureSentence,
} from '../../shared/text/plan-changes.ts'

const money = (amount: number) => ({ kind: 'money', amount: cents(amount) }) as const

describe('a change', () => {
  test.each(PLAN_CHANGE_CODES)('of %s has its name in both languages', (code) => {
    const line = { code, about: null, before: money(21_250), after: money(18_450) }

    expect(changeLine(line, 'en').what).not.toBe(code)
    expect(changeLine(line, 'es').what).not.toBe(changeLine(line, 'en').what)
  })

  test('is told with old and new value', () => {
    const lines = [
      { code: 'payments', about: '3–5', before: money(21_250), after: money(18_450) },
      { code: 'lastDue', about: null, before: { kind: 'day', on: plainDate('2027-07-15') }, after: { kind: 'none' } },
      { code: 'rate', about: null, before: { kind: 'none' }, after: { kind: 'rate', rate: percent(6) } },
      {
        code: 'frequency',
        about: null,
        before: { kind: 'word', word: 'monthly' },
        after: { kind: 'word', word: 'weekly' },
      },
      {
        code: 'guarantor',
        about: null,
        before: { kind: 'word', word: 'none' },
        after: { kind: 'word', word: 'Sample B' },
      },
    ] as const

    expect(lines.map((line) => changeSentence(line, 'en'))).toEqual([
      'Payment 3–5: $212.50 → $184.50',
      'Last payment on: July 15, 2027 → none',
      'Interest rate: none → 6%',
      'How often: every month → every week',
      'Who pays: none → Sample B',
    ])
    expect(changeSentence(lines[1], 'es')).toBe('Último pago el: 15 de julio de 2027 → ninguno')
  })
})

test('a disclosure is told with its reason', () => {
  expect(disclosureSentence('full', 'addedCharge', 'en')).toBe(
    'A new lending disclosure joins the agreement: a charge was added.',
  )
  expect(disclosureSentence('none', 'notNeeded', 'es')).toBe(
    'Sin nueva declaración de crédito: el plan no la requiere.',
  )
})

describe('a changed balance', () => {
  const answer = {
    kind: 'lowerNext',
    changed: 3,
    refund: cents(0),
    creditAtEnd: cents(0),
    outside: cents(0),
    lastOn: plainDate('2027-04-09'),
  }

  test('is asked about in both languages', () => {
    expect(balanceQuestion(cents(-8400), 'en')).toBe('The balance is $84.00 lower than the plan.')
    expect(balanceQuestion(cents(8400), 'es')).toBe('El saldo es $84.00 mayor que el plan.')
  })

  test.each([
    ['shorten', {}, 'Shorten: the last payment is on April 9, 2027'],
    ['shorten', { lastOn: null }, 'Close the plan'],
    ['lowerNext', {}, 'Lower the next 3 payments'],
    ['refund', { refund: cents(8400) }, 'Give back $84.00'],
    ['leave', { creditAtEnd: cents(8400) }, 'Leave: a credit of $84.00 at the end'],
    ['leave', { outside: cents(8400) }, 'Leave: $84.00 stays outside of the plan'],
    ['lengthen', {}, 'Pay longer: to April 9, 2027'],
    ['raiseAll', {}, 'Pay more each time, same last day'],
    ['separate', { outside: cents(8400) }, 'A plan of its own over $84.00'],
  ] as const)('may be answered by %s %j', (kind, over, words) => {
    expect(balanceAnswer({ ...answer, kind, ...over }, 'en')).toBe(words)
    expect(balanceAnswer({ ...answer, kind, ...over }, 'es')).not.toMatch(/undefined|^\w+$/)
  })
})

describe('a condition of the gate', () => {
  const facts = { days: 120, pack: 'NJ', until: '2027-07-19', amount: 50_000, missing: 'attorney', reasons: 'hardship' }

  test.each(HAND_OFF_CODES)('%s has its sentence in both languages', (code) => {
    for (const told of [facts, { days: 120 }]) {
      const line = { code, state: 'met', on: null, facts: told }

      expect(gateSentence(line, 'en')).not.toMatch(/undefined|^\w+$/)
      expect(gateSentence(line, 'es')).not.toMatch(/undefined|^\w+$/)
      expect(gateSentence(line, 'es')).not.toBe(gateSentence(line, 'en'))
    }
  })

  test('is told with its day', () => {
    const line = { code: 'cureOver', state: 'waits', on: plainDate('2027-03-29'), facts: {} }

    expect(gateState(line, 'en')).toBe('from March 29, 2027')
    expect(gateState({ ...line, state: 'notMet', on: null }, 'es')).toBe('no cumplido')
  })
})
