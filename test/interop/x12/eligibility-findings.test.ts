import { expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { ELIGIBILITY_FINDINGS, type EligibilityCode } from '../../../shared/interop/x12/eligibility-codes.ts'
import { fieldAnswers } from '../../../shared/interop/x12/field-answers.ts'
import { answerOf, madeAnswer } from '../../support/x12-samples.ts'

/** Every code that a file and its people give, looked at on this day for somebody of another name. */
function codesOf(text: string): ReadonlySet<EligibilityCode> {
  const file = answerOf(text)
  const question = {
    today: plainDate('2026-11-02'),
    serviceOn: plainDate('2026-11-03'),
    oldAfterDays: 30,
    onFile: { last: 'Patient', first: 'Sample', bornOn: plainDate('1981-04-12') },
  }
  const ofFields = file.people.flatMap((person) => fieldAnswers(person, question).findings)
  return new Set([...file.findings, ...ofFields].map(({ code }) => code))
}

const sound = madeAnswer('EB*1**30**SAMPLE PLAN')
const swapped = (from: string | RegExp, to: string): string => sound.replace(from, to)

/** The smallest file that says it; lines stand below the subscriber of a sound file. */
const BY_LINES: Partial<Record<EligibilityCode, readonly string[]>> = {
  'X12-DATE-UNREADABLE': ['DTP*346*D8*20260231'],
  'X12-AMOUNT-UNREADABLE': ['EB*B**98***27*TWENTY*****Y'],
  'X12-AMOUNT-ROUNDED': ['EB*B**98***27*20.005*****Y'],
  'X271-REJECTED': ['AAA*Y**75*C'],
  'X271-STATUS-NOT-SAID': ['EB*L'],
  'X271-INACTIVE': ['EB*6**30'],
  'X271-ACTIVE-AND-INACTIVE': ['EB*1**30', 'EB*6**35'],
  'X271-UNDER-INVESTIGATION': ['EB*5**30'],
  'X271-ENDED': ['DTP*357*D8*20261102', 'EB*1**30'],
  'X271-NOT-BEGUN': ['DTP*356*D8*20261104', 'EB*1**30'],
  'X271-PLANS-SEVERAL': ['EB*1**30**A', 'EB*1**35**B'],
  'X271-GROUPS-SEVERAL': ['REF*6P*G1', 'REF*1L*G2', 'EB*1**30'],
  'X271-PERSON-CORRECTED': ['INS*Y*18*001*25', 'EB*1**30'],
  'X271-COINS-NOVALUE': ['EB*A**98*********Y'],
  'X271-COINS-OVER-ONE': ['EB*A**98*****20****Y'],
  'X271-COINS-WHOSE': ['EB*A**98*****.5****Y'],
  'X271-COINS-ZERO': ['EB*A**98*****0****Y'],
  'X271-COINS-SEVERAL': ['EB*A**98*****.1****Y', 'EB*A**98*****.2****Y'],
  'X271-COPAY-NOVALUE': ['EB*B**98***27******Y'],
  'X271-COPAY-SEVERAL': ['EB*B**98***27*20*****Y', 'EB*B**98***27*40*****Y'],
  'X271-COPAY-ZERO': ['EB*B**98***27*0*****Y'],
  'X271-NETWORK-BOTH-AND-IN': ['EB*B**98***27*20*****Y', 'EB*B**98***27*40*****W'],
  'X271-PROVIDER-NETWORK': ['EB*B**98***27*20*****Y'],
  'X271-NETWORK-NOT-SAID': ['EB*B**98***27*20'],
  'X271-NO-REMAINING': ['EB*C*IND*30***23*500*****Y'],
  'X271-AMOUNTS-DISAGREE': ['EB*C*IND*30***23*500*****Y', 'EB*C*IND*30***29*900*****Y'],
  'X271-AMOUNTS-SEVERAL': ['EB*C*IND*30***23*500*****Y', 'EB*C*IND*30***23*900*****Y'],
  'X271-NINES': ['EB*G*IND*30***23*999999.99*****Y'],
  'X271-FAMILY-ONLY': ['EB*C*FAM*30***23*500*****Y'],
  'X271-READ-AS-FAMILY': ['EB*C*ESP*30***23*500*****Y'],
  'X271-WHOSE-NOT-SAID': ['EB*C**30***23*500*****Y'],
  'X271-PLAN-YEAR': ['EB*C*IND*30***22*500*****Y'],
  'X271-PERIOD-BLANK-TOTAL': ['EB*C*IND*30****500*****Y'],
  'X271-PERIOD-BLANK-COPAY': ['EB*B**98****20*****Y'],
  'X271-OOP-INCLUDES': ['EB*G*IND*30***23*500*****Y', 'MSG*DED INCLUDED IN OOP'],
  'X271-OTHER-PAYER': ['EB*R**30'],
  'X271-QMB': ['EB*1**30*QM'],
  'X271-MEDICAID-OTHER': ['EB*R**30*MC'],
  'X271-RESTRICTION': ['EB*N**30'],
  'X271-EXCLUSION': ['EB*E**35'],
  'X271-COVERED-AND-NOT': ['EB*1**DM', 'EB*I**DM'],
  'X271-ASK-OTHERS': ['EB*U**30'],
  'X271-CANNOT-ANSWER': ['EB*V'],
  'X271-SPEND-DOWN': ['EB*Y**30****200'],
  'X271-COST-CONTAINMENT': ['EB*J**30****500'],
  'X271-DISCLAIMER': ['EB*P'],
  'X271-KIND-UNKNOWN': ['EB*QQ'],
}

/** Those that stand in the envelope, the heads or the day. */
const BY_TEXT: Partial<Record<EligibilityCode, string>> = {
  'X12-TEXT-BEFORE': `Your answer follows:\n${sound}`,
  'X12-NO-ISA': sound.slice(sound.indexOf('GS*')),
  'X12-ISA-WIDTH': swapped(/ {10}/, ''),
  'X12-WRAPPED': swapped('SAMPLE PAYER', 'SAMPLE\r\n PAYER'),
  'X12-SAME-SEPARATOR': swapped('*^*', '*:*'),
  'X12-CONTROL': swapped('IEA*1*000000001', 'IEA*1*000000002'),
  'X12-COUNT': swapped(/SE\*\d+/, 'SE*99'),
  'X12-VERSION': swapped('ST*271*0001*005010X279A1', 'ST*271*0001*005010X279'),
  'X12-VERSION-OLD': sound.replaceAll('005010X279A1', '004010X092A1'),
  'X12-NO-END': sound.slice(0, sound.indexOf('SE*')),
  'X12-SEGMENT-UNREADABLE': swapped('EB*1', '??~\nEB*1'),
  'X12-OUTSIDE': swapped('ST*271', 'EB*1**30~\nST*271'),
  'X12-DUPLICATE': swapped(/(ST\*271[\s\S]*?SE\*\d+\*0001~\n)/, '$1$1'),
  'X12-OTHER-TRANSACTION': swapped('ST*271', 'ST*999*0009~\nSE*2*0009~\nST*271'),
  'X271-NO-PERSON': swapped(/HL\*3[\s\S]*(?=SE\*)/, ''),
  'X271-AS-OF-MISSING': swapped('*261101*', '**').replace('*20261101*0900~\nHL', '~\nHL'),
  'X271-AS-OF-OLD': swapped('*20261101*0900~\nHL', '*20261002*0900~\nHL'),
  'X271-YEAR-ROLLS': madeAnswer('EB*C*IND*30***24*1*****Y').replace('*20261101*0900~\nHL', '*20251101*0900~\nHL'),
  'X271-PERSON-DIFFERS': swapped('19810412', '19810421'),
}

const texts: readonly (readonly [string, string])[] = [
  ...Object.entries(BY_LINES).map(([code, lines]) => [code, madeAnswer(...lines)] as const),
  ...Object.entries(BY_TEXT),
]

test.each(texts)('%s is said of the smallest file that has it', (code, text) => {
  expect([...codesOf(text)]).toContain(code)
})

test('a sound answer says none of them', () => {
  expect([...codesOf(sound)]).toEqual([])
})

test('every code has its file', () => {
  expect(texts.map(([code]) => code).toSorted()).toEqual(Object.keys(ELIGIBILITY_FINDINGS).toSorted())
})

test('a finding names its person, its benefit, its segment and its line', () => {
  const { findings, people } = answerOf(madeAnswer('EB*1**30', 'EB*A**98*********Y'))

  expect(findings.find(({ code }) => code === 'X271-COINS-NOVALUE')).toEqual({
    severity: 'decision',
    code: 'X271-COINS-NOVALUE',
    position: { interchange: 1, transaction: 1, segment: 14, line: 14 },
    raw: 'EB*A**98*********Y',
    person: people[0]?.key,
    benefit: 1,
  })
})
