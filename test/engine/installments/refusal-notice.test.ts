import { expect, test } from 'vitest'
import { addDays, plainDate } from '../../../shared/dates/plain-date.ts'
import { protectedGround } from '../../../shared/engine/installments/protected-ground.ts'
import { type RefusalFault, refusalFault } from '../../../shared/engine/installments/refusal-fault.ts'
import { type RefusalDuty, refusalDuty } from '../../../shared/engine/installments/refusal-notice.ts'
import { patientIdSchema } from '../../../shared/model/ids.ts'
import type { PlanRefusalDraft } from '../../../shared/model/plan-refusal.ts'
import { cents } from '../../../shared/money/cents.ts'

const ASKED = plainDate('2026-11-03')
/** Twenty-seven days are left in November after the 3rd, and three in December make thirty. */
const THIRTY_LATER = '2026-12-03'

interface DutyCase {
  readonly what: string
  readonly installments: number | null
  readonly charge: boolean | null
  readonly why: RefusalDuty['why']
}

const DUTIES: readonly DutyCase[] = [
  { what: 'one payment without a charge', installments: 1, charge: false, why: 'incidental' },
  { what: 'four payments without a charge', installments: 4, charge: false, why: 'incidental' },
  { what: 'five payments without a charge', installments: 5, charge: false, why: 'moreThanFour' },
  { what: 'twenty-four payments without a charge', installments: 24, charge: false, why: 'moreThanFour' },
  { what: 'five payments and an untold charge', installments: 5, charge: null, why: 'moreThanFour' },
  { what: 'four payments with a charge', installments: 4, charge: true, why: 'financeCharge' },
  { what: 'an untold count with a charge', installments: null, charge: true, why: 'financeCharge' },
  { what: 'twelve payments with a charge', installments: 12, charge: true, why: 'financeCharge' },
  { what: 'an untold count without a charge', installments: null, charge: false, why: 'notKnown' },
  { what: 'four payments and an untold charge', installments: 4, charge: null, why: 'notKnown' },
  { what: 'nothing that anybody told', installments: null, charge: null, why: 'notKnown' },
]

test.each(DUTIES)('a refusal of $what is judged $why', ({ installments, charge, why }) => {
  const duty = refusalDuty({ askedOn: ASKED, installments, hasFinanceCharge: charge })

  expect(duty).toEqual({ why, noticeBy: why === 'incidental' ? null : THIRTY_LATER })
})

test('thirty days are counted over a short month', () => {
  const inWinter = refusalDuty({ askedOn: plainDate('2027-01-31'), installments: 12, hasFinanceCharge: false })

  expect(inWinter.noticeBy).toBe('2027-03-02')
})

test('a day without a known rule asks for the letter at once', () => {
  const before = plainDate('2011-12-29')

  expect(refusalDuty({ askedOn: before, installments: 2, hasFinanceCharge: false })).toEqual({
    noticeBy: before,
    why: 'notKnown',
  })
})

/** Words that a counselor could write, and the word of them on which no plan may be refused. */
const GROUNDS: readonly (readonly [string, string])[] = [
  ['Lives on Medicaid only', 'medicaid'],
  ['Income is welfare', 'welfare'],
  ['Gets food stamps', 'food stamps'],
  ['Income from public assistance', 'public assistance'],
  ['Vive de la asistencia pública', 'asistencia publica'],
  ['Is on SSI', 'ssi'],
  ['Recently divorced', 'divorced'],
  ['Not married', 'married'],
  ['Es viuda', 'viuda'],
  ['Is pregnant', 'pregnant'],
  ['Está embarazada', 'embarazada'],
  ['At her age a long plan is risky', 'age'],
  ['Por su edad', 'edad'],
  ['Too old for 60 months', 'too old'],
  ['Immigrant without papers', 'immigrant'],
  ['Su nacionalidad', 'nacionalidad'],
  ['Because of her religion', 'religion'],
  ['His race', 'race'],
  ['Por su género', 'genero'],
  ['Is disabled', 'disabled'],
  ['Has complained about a bill', 'complained'],
  ['Disputes the last bill', 'disputes'],
]

test.each(GROUNDS)('the words "%s" name a protected ground', (words, found) => {
  expect(protectedGround(words)).toBe(found)
})

test.each([
  '',
  'Two pay stubs are missing.',
  'The average of three months is below the payment.',
  'A single payment of 300 was offered.',
  'The agency did not answer.',
  'Faltan dos talones de pago.',
  'El pago mínimo es de 25 dólares.',
  'Payments at the garage come first.',
])('the words "%s" name no protected ground', (words) => {
  expect(protectedGround(words)).toBeNull()
})

const TODAY = plainDate('2026-11-23')

function told(changes: Partial<PlanRefusalDraft> = {}): PlanRefusalDraft {
  return {
    patientId: patientIdSchema.parse('P-1'),
    askedBy: 'Sample Patient A',
    address: '',
    askedOn: ASKED,
    refusedOn: TODAY,
    amount: cents(240_000),
    installments: 48,
    hasFinanceCharge: false,
    reasons: ['tooLong'],
    words: '',
    ...changes,
  }
}

interface FaultCase {
  readonly what: string
  readonly changes: Partial<PlanRefusalDraft>
  readonly fault: RefusalFault | null
}

const FAULTS: readonly FaultCase[] = [
  { what: 'with one reason of the list', changes: {}, fault: null },
  { what: 'with four reasons and words', changes: { words: 'Two pay stubs are missing.' }, fault: null },
  { what: 'without a reason', changes: { reasons: [] }, fault: 'noReason' },
  { what: 'with words but no reason', changes: { reasons: [], words: 'Too long.' }, fault: 'noReason' },
  { what: 'for another reason without words', changes: { reasons: ['tooLong', 'other'] }, fault: 'needsWords' },
  { what: 'for another reason in words', changes: { reasons: ['other'], words: 'No signature.' }, fault: null },
  { what: 'because of Medicaid', changes: { words: 'On Medicaid' }, fault: 'protectedGround' },
  { what: 'of tomorrow', changes: { refusedOn: addDays(TODAY, 1) }, fault: 'inFuture' },
  { what: 'from before it was asked', changes: { refusedOn: addDays(ASKED, -1) }, fault: 'refusedBeforeAsked' },
  { what: 'on the day it was asked', changes: { askedOn: TODAY }, fault: null },
]

test.each(FAULTS)('a refusal $what is judged $fault by the desk', ({ changes, fault }) => {
  expect(refusalFault(told(changes), TODAY)).toBe(fault)
})
