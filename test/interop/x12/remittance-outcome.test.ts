import { expect, test } from 'vitest'
import { causeOf, claimOutcome } from '../../../shared/interop/x12/claim-outcome.ts'
import type { ClaimOutcome } from '../../../shared/interop/x12/line-outcome.ts'
import { nettedClaims } from '../../../shared/interop/x12/netted-claims.ts'
import { REMITTANCE_FINDINGS } from '../../../shared/interop/x12/remittance-codes.ts'
import { remittanceOf, x12 } from '../../support/x12-samples.ts'

const PAYMENT = [
  'BPR*I*80*C*ACH************20261101',
  'TRN*1*T1*9SAMPLE',
  'N1*PR*SAMPLE PAYER',
  'N1*PE*SAMPLE CLINIC',
  'LX*1',
]
const made = (...segments: readonly string[]): string => x12('835', [...PAYMENT, ...segments])
const CLAIM = 'CLP*A1*1*100*80*20*12*P1'
const codesOf = (text: string): readonly string[] => [...new Set(remittanceOf(text).findings.map(({ code }) => code))]

function outcomeOf(...segments: readonly string[]): ClaimOutcome {
  const [claim] = remittanceOf(made(...segments)).remittances[0]?.claims ?? []
  if (claim === undefined) throw new Error('no claim')
  return claimOutcome(claim)
}

const REASONS: readonly (readonly [string, string])[] = [
  ['PR-1', 'deductible'],
  ['PR-66', 'deductible'],
  ['PR-2', 'coinsurance'],
  ['PR-3', 'copay'],
  ['PR-96', 'notCovered'],
  ['PR-119', 'notCovered'],
  ['PR-50', 'disputeFirst'],
  ['PR-197', 'disputeFirst'],
  ['PR-242', 'disputeFirst'],
  ['PR-45', 'balanceBill'],
  ['PR-B9', 'patientOther'],
  ['PR-187', 'paidElsewhere'],
  ['CO-45', 'discount'],
  ['CO-42', 'discount'],
  ['CO-A2', 'discount'],
  ['CO-131', 'discount'],
  ['CO-59', 'multipleProcedures'],
  ['CO-97', 'bundled'],
  ['CO-253', 'sequestration'],
  ['CO-29', 'ours'],
  ['CO-16', 'ours'],
  ['CO-1', 'other'],
  ['OA-23', 'earlierPayer'],
  ['OA-18', 'duplicate'],
  ['CR-45', 'correction'],
  ['PI-45', 'other'],
]

test.each(REASONS)('%s is read as %s', (text, cause) => {
  const [groupCode = '', reason = ''] = text.split('-')
  const { lines } = outcomeOf(CLAIM, 'SVC*HC:99213*100*80', `CAS*${groupCode}*${reason}*20`)

  expect(lines[0]?.causes.map((one) => one.cause)).toEqual([cause])
  expect(lines[0]?.patientOwes).toBe(groupCode === 'PR' ? 2_000 : 0)
})

test('all triplets of one adjustment count', () => {
  const { lines } = outcomeOf('CLP*A1*1*195.13*80*115.13', 'SVC*HC:99213*195.13*80', 'CAS*PR*2*5.13**1*110')

  expect(lines[0]?.causes.map(({ cause, amount }) => [cause, amount])).toEqual([
    ['coinsurance', 513],
    ['deductible', 11_000],
  ])
  expect(lines[0]?.patientOwes).toBe(11_513)
})

test('what is disputed or protected is not billed yet', () => {
  const { lines, notYet } = outcomeOf(CLAIM, 'SVC*HC:99213*100*80', 'CAS*PR*45*5**197*5**3*10')

  expect([lines[0]?.patientOwes, lines[0]?.notYet, notYet]).toEqual([2_000, 1_000, 1_000])
})

test.each([
  ['stated', ['CAS*CO*45*15', 'CAS*PR*3*5', 'AMT*B6*84'], 8_400],
  ['discounts', ['CAS*CO*45*15', 'CAS*PR*3*5'], 8_500],
  ['paidAndOwed', ['CAS*PR*3*19', 'CAS*CO*253*1'], 10_000],
])('what is allowed is known from: %s', (from, segments, amount) => {
  const { lines, allowed } = outcomeOf(CLAIM, 'SVC*HC:99213*100*80', ...segments)

  expect(lines[0]?.allowed).toEqual({ amount, from })
  expect(allowed).toEqual({ amount, from })
})

test('a discount of the whole claim lowers what it allows, and no line', () => {
  const outcome = outcomeOf('CLP*A1*1*100*60*20', 'CAS*CO*45*20', 'SVC*HC:99213*100*80', 'CAS*PR*1*20')

  expect(outcome.lines[0]?.allowed).toEqual({ amount: 10_000, from: 'paidAndOwed' })
  expect(outcome.allowed).toEqual({ amount: 8_000, from: 'lines' })
  expect(outcome.causes.map(({ cause }) => cause)).toEqual(['discount'])
})

test('a claim that does not balance, a reversal and a notice teach nothing', () => {
  const line = ['SVC*HC:99213*100*80', 'CAS*PR*1*20']
  expect(outcomeOf(CLAIM, ...line).isSound).toBe(true)
  expect(outcomeOf('CLP*A1*1*100*81*20', ...line).isSound).toBe(false)
  expect(outcomeOf('CLP*A1*25*100*80*20', ...line).isSound).toBe(false)
  expect(outcomeOf('CLP*A1*22*-100*-80*-20', 'SVC*HC:99213*-100*-80', 'CAS*PR*1*-20').isSound).toBe(false)
})

test('masked amounts are unknown, never zero', () => {
  const outcome = outcomeOf('CLP*A1*1*XXX*XXX*', 'SVC*HC:99213*XXX*80', 'CAS*PR*1*XX')

  expect([outcome.billed, outcome.paid, outcome.patientOwes, outcome.allowed]).toEqual([
    null,
    null,
    null,
    { amount: null, from: null },
  ])
  expect(outcome.claim.balances).toBeNull()
})

test('blank units are one, and a changed code keeps the one that was sent', () => {
  const { claim } = outcomeOf(CLAIM, 'SVC*HC:99213*50*40', 'SVC*HC:99212:25*50*40**2*HC:99213*3', 'CAS*PR*1*20')

  expect(claim.lines.map(({ paidUnits }) => paidUnits)).toEqual([1, 2])
  expect([claim.lines[1]?.code, claim.lines[1]?.sent?.code]).toEqual([
    { codeKind: 'HC', code: '99212', modifiers: ['25'], text: 'HC:99212:25' },
    '99213',
  ])
})

test('a reversal and the corrected claim are one', () => {
  const who = ['NM1*QC*1*PATIENT*SAMPLE****MI*M-1', 'DTM*232*20261001']
  const { remittances } = remittanceOf(
    made(
      'CLP*A1*22*-100*-80*-20**P1',
      ...who,
      'CLP*A1*1*100*70*30**P2',
      ...who,
      'CLP*A1*1*50*50**12*P3',
      'NM1*QC*1*OTHER*SAMPLE',
    ),
  )
  const [first, second, ...others] = nettedClaims(remittances)

  expect(others).toEqual([])
  expect([first?.claims.length, first?.hasReversal, first?.charge, first?.paid]).toEqual([2, true, 0, -1_000])
  expect([second?.claims.length, second?.hasReversal, second?.paid]).toEqual([1, false, 5_000])
})

const SOUND = made(CLAIM, 'SVC*HC:99213*100*80', 'CAS*PR*1*20')
const BY_TEXT: Readonly<Record<string, string>> = {
  'X12-DATE-UNREADABLE': made(CLAIM, 'DTM*232*20261301', 'CAS*PR*1*20'),
  'X12-AMOUNT-UNREADABLE': made('CLP*A1*1*1,00*80*20', 'CAS*PR*1*20'),
  'X12-AMOUNT-ROUNDED': made(CLAIM, 'CAS*PR*1*20.001'),
  'X12-DUPLICATE': SOUND.replace(/(ST\*835[\s\S]*?SE\*\d+\*0001~\n)/, '$1$1'),
  'X12-OTHER-TRANSACTION': SOUND.replace('ST*835', 'ST*999*0009~\nSE*2*0009~\nST*835'),
  'X835-COMPONENT-ODD': made(CLAIM, 'SVC*HC>99213>25*100*80', 'CAS*PR*1*20'),
  'X835-NO-CLAIM': made(),
  'X835-LINE-UNBALANCED': made(CLAIM, 'SVC*HC:99213*100*70', 'CAS*PR*1*20'),
  'X835-CLAIM-UNBALANCED': made('CLP*A1*1*100*81*20', 'CAS*PR*1*20'),
  'X835-FILE-UNBALANCED': made(CLAIM, 'CAS*PR*1*20', 'PLB*1*20261231*WO:X*5'),
  'X835-PATIENT-DIFFERS': made('CLP*A1*1*100*80*19', 'CAS*PR*1*20'),
  'X835-GROUP-UNKNOWN': made(CLAIM, 'CAS*QQ*1*20'),
  'X835-REVERSAL': made('CLP*A1*22*-100*-80*-20', 'CAS*PR*1*-20'),
  'X835-NAME-CORRECTED': made(CLAIM, 'CAS*PR*1*20', 'NM1*74*1*PATIENT*OTHER'),
  'X835-CODE-CHANGED': made(CLAIM, 'SVC*HC:99212*100*80***HC:99213', 'CAS*PR*1*20'),
  'X835-DISPUTE-FIRST': made(CLAIM, 'CAS*PR*50*20'),
  'X835-BALANCE-BILL': made(CLAIM, 'CAS*PR*45*20'),
}

test.each(Object.entries(BY_TEXT))('%s is said of the smallest file that has it', (code, text) => {
  expect(codesOf(text)).toContain(code)
})

test('a sound remittance says none of them, and those of payments have each their file', () => {
  expect(codesOf(SOUND)).toEqual([])
  const own = Object.keys(REMITTANCE_FINDINGS).filter((code) => code.startsWith('X835-'))
  expect(own.filter((code) => BY_TEXT[code] === undefined)).toEqual([])
})

test('what is odd within a code is read all the same', () => {
  const { claim } = outcomeOf(CLAIM, 'SVC*HC>99213>25*100*80', 'CAS*PR*1*20')

  expect(claim.lines[0]?.code).toEqual({ codeKind: 'HC', code: '99213', modifiers: ['25'], text: 'HC>99213>25' })
  expect(causeOf({ groupCode: 'PR', reason: '1', group: 'patient' })).toBe('deductible')
})
