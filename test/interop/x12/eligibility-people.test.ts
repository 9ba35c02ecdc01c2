import { describe, expect, test } from 'vitest'
import type { AnsweredPerson } from '../../../shared/interop/x12/eligibility-answer.ts'
import { answerOf, madeAnswer, personOf, x12 } from '../../support/x12-samples.ts'

const HEADS = [
  'BHT*0022*11*Q1*20261101*0900',
  'HL*1**20*1',
  'NM1*PR*2*SAMPLE PAYER*****PI*SP001',
  'PER*IC*HELP DESK*TE*8005550100*UR*payer.example',
  'HL*2*1*21*1',
  'NM1*1P*2*SAMPLE CLINIC*****XX*1999999984',
]
const FAMILY = [
  'HL*3*2*22*1',
  'NM1*IL*1*PATIENT*SAMPLE****MI*M-1',
  'REF*6P*G-7*SAMPLE EMPLOYER',
  'DMG*D8*19810412*F',
  'HL*4*3*23*0',
  'NM1*03*1*PATIENT*SPOUSE',
  'INS*N*01',
  'EB*1**30**FAMILY PLAN',
  'HL*5*3*23*0',
  'NM1*03*1*PATIENT*CHILD****MI*M-1-03',
  'INS*N*19',
  'EB*6**30',
]
const shown = ({ name, status, relation, memberId }: AnsweredPerson) => [name.first, status.is, relation, memberId]

describe('several people', () => {
  test('each dependent is one person; the subscriber holds the policy', () => {
    const { people } = answerOf(x12('271', [...HEADS, ...FAMILY]))

    expect(people.map(shown)).toEqual([
      ['SPOUSE', 'active', 'spouse', 'M-1'],
      ['CHILD', 'inactive', 'child', 'M-1-03'],
    ])
    expect(people.map(({ groups }) => groups[0]?.number)).toEqual(['G-7', 'G-7'])
    expect(people.map(({ policyHolder }) => policyHolder.bornOn)).toEqual(['1981-04-12', '1981-04-12'])
  })

  test('a subscriber with benefits of its own is a person too, and its benefits stay its own', () => {
    const own = FAMILY.toSpliced(4, 0, 'EB*1**30**OWN PLAN', 'EB*C*IND*30***23*500*****Y')
    const { people } = answerOf(x12('271', [...HEADS, ...own]))

    expect(people.map(({ name, benefits }) => [name.first, benefits.length])).toEqual([
      ['SAMPLE', 2],
      ['SPOUSE', 1],
      ['CHILD', 1],
    ])
    expect(people.map(({ planNames }) => planNames[0]?.name)).toEqual(['OWN PLAN', 'FAMILY PLAN', undefined])
  })

  test('several branches and transactions are read, each under its own head', () => {
    const second = ['HL*6*2*22*0', 'NM1*IL*1*SECOND*PERSON****MI*M-2', 'EB*1**30']
    const one = x12('271', [...HEADS, ...FAMILY, ...second])
    const both = answerOf(
      one.replace(/(ST\*271[\s\S]*?SE\*\d+\*)0001~/, '$10001~\n$10002~').replace('Q1*20261101', 'Q0*20261001'),
    )

    expect(both.people).toHaveLength(6)
    expect(new Set(both.people.map(({ key }) => key)).size).toBe(6)
    expect(both.people.map(({ head }) => [head.reference, head.asOf])).toEqual([
      ...Array.from({ length: 3 }, () => ['Q0', '2026-10-01']),
      ...Array.from({ length: 3 }, () => ['Q1', '2026-11-01']),
    ])
  })

  test('a second payer of one transaction begins a head of its own', () => {
    const other = [
      'HL*6**20*1',
      'NM1*PR*2*OTHER PAYER',
      'HL*7*6*21*1',
      'NM1*1P*2*SAMPLE CLINIC',
      'HL*8*7*22*0',
      'NM1*IL*1*X*Y',
      'EB*1',
    ]
    const { people, answers } = answerOf(x12('271', [...HEADS, ...FAMILY, ...other]))

    expect(people.map(({ head }) => head.payer?.name.last)).toEqual(['SAMPLE PAYER', 'SAMPLE PAYER', 'OTHER PAYER'])
    expect(answers).toHaveLength(2)
  })
})

describe('one person', () => {
  test('the payer can be called', () => {
    expect(answerOf(x12('271', [...HEADS, ...FAMILY])).answers[0]?.payer?.contacts).toEqual([
      { name: 'HELP DESK', means: 'TE', text: '8005550100' },
      { name: 'HELP DESK', means: 'UR', text: 'payer.example' },
    ])
  })

  test('names below a benefit never overwrite the patient’s, and stay below it', () => {
    const related = ['LS*2120', 'NM1*P3*1*DOCTOR*SAMPLE', 'N3*1 MAIN ST', 'PER*IC**TE*5550101', 'LE*2120']
    const person = personOf(madeAnswer('EB*L', ...related, 'MSG*CALL FIRST', 'EB*1**30', 'MSG*SECOND'))

    expect(person.name.last).toBe('PATIENT')
    expect(person.benefits.map(({ messages, related: all }) => [messages, all.map(({ name }) => name.last)])).toEqual([
      [['CALL FIRST'], ['DOCTOR']],
      [['SECOND'], []],
    ])
    expect(person.benefits[0]?.related[0]?.address).toEqual(['1 MAIN ST'])
    expect(person.benefits[0]?.segments.map(({ tag }) => tag)).toEqual(['EB', 'LS', 'NM1', 'N3', 'PER', 'LE', 'MSG'])
  })

  test('a date below a benefit is that benefit’s, one before it the person’s', () => {
    const person = personOf(madeAnswer('DTP*356*D8*20260101', 'EB*1**30', 'DTP*348*RD8*20260301-20260331'))

    expect(person.dates.map(({ of, side, from }) => [of, side, from])).toEqual([['eligibility', 'begin', '2026-01-01']])
    expect(person.benefits[0]?.dates.map(({ side, from, to }) => [side, from, to])).toEqual([
      ['span', '2026-03-01', '2026-03-31'],
    ])
  })

  test.each([
    ['its member number', 'MI*M-1', ['REF*1W*W-1'], 'M-1'],
    ['a member number of a reference', 'ZZ*X-1', ['REF*1W*W-1'], 'W-1'],
    ['another number', 'ZZ*X-1', [], 'X-1'],
    ['never a social security number', '34*123001234', [], null],
  ])('is known by %s', (_what, id, references, memberId) => {
    const text = madeAnswer(...references, 'EB*1**30').replace('MI*M-1', id)
    expect(personOf(text).memberId).toBe(memberId)
  })

  test('what the file leaves out is null or empty, never zero', () => {
    const [benefit] = personOf(madeAnswer('EB*C')).benefits

    expect(benefit).toMatchObject({ amount: null, percent: null, quantity: null, authorization: null, procedure: null })
    expect(benefit).toMatchObject({ network: 'notSaid', whose: 'notSaid', period: 'notSaid', serviceTypes: [] })
  })

  test('a procedure has its kind, its code and its modifiers', () => {
    const [benefit] = personOf(madeAnswer('EB*B**98***27*5****Y*Y*HC:99213:25:GT')).benefits

    expect(benefit?.procedure).toEqual({
      codeKind: 'HC',
      code: '99213',
      modifiers: ['25', 'GT'],
      text: 'HC:99213:25:GT',
    })
    expect(benefit?.authorization).toBe('yes')
  })

  test('is read from a file without levels', () => {
    const bare = x12('271', [
      'BHT*0022*11*Q1*20261101',
      'NM1*PR*2*PAYER',
      'NM1*IL*1*ONE*PERSON',
      'EB*1**30',
      'NM1*IL*1*TWO*PERSON',
      'EB*6**30',
    ])

    expect(answerOf(bare).people.map(({ name, status }) => [name.last, status.is])).toEqual([
      ['ONE', 'active'],
      ['TWO', 'inactive'],
    ])
  })

  test('is read from an older file, where types repeat by the component separator', () => {
    const old = madeAnswer('EB*1**30:98').replaceAll('005010X279A1', '004010X092A1').replace('*^*00501', '*U*00401')

    expect(personOf(old).benefits[0]?.serviceTypes).toEqual(['30', '98'])
  })
})

describe('refusals', () => {
  const levels: readonly (readonly [string, readonly string[], string])[] = [
    ['payer', [...HEADS.slice(0, 3), 'AAA*Y**42*P'], 'payerSilent'],
    ['asker', [...HEADS, 'AAA*N**43*C'], 'asker'],
    ['subscriber', [...HEADS, 'HL*3*2*22*0', 'NM1*IL*1*A*B', 'AAA*N**75*C'], 'subscriber'],
    ['dependent', [...HEADS, ...FAMILY, 'HL*6*3*23*0', 'NM1*03*1*A*C', 'AAA*N**77*N'], 'notOnPolicy'],
    ['benefit', [...HEADS, ...FAMILY, 'AAA*N**15*C'], 'incomplete'],
  ]

  test.each(levels)('of the %s are said with their level', (level, segments, reason) => {
    const { rejections, findings } = answerOf(x12('271', segments))

    expect(rejections.map((one) => [one.level, one.reason])).toEqual([[level, reason]])
    expect(findings.filter(({ code }) => code === 'X271-REJECTED')).toHaveLength(1)
  })

  test('leave the coverage unknown and other benefits usable', () => {
    const refused = personOf(madeAnswer('AAA*Y**72*C'))
    const partly = personOf(madeAnswer('EB*1**30', 'EB*B**98***27*20*****Y', 'AAA*Y**57*N'))

    expect([refused.status.is, refused.rejections.length]).toEqual(['unknown', 1])
    expect([partly.status.is, partly.benefits[1]?.amount, partly.rejections[0]?.resend]).toEqual([
      'active',
      2_000,
      'doNot',
    ])
  })

  test('of the payer reach everybody below it', () => {
    const file = answerOf(x12('271', [...HEADS.slice(0, 3), 'AAA*Y**42*P', ...HEADS.slice(4), ...FAMILY]))

    expect(file.people.map(({ rejections }) => rejections.map(({ level }) => level))).toEqual([['payer'], ['payer']])
  })
})

test('another payer has its name, place, numbers and dates', () => {
  const { otherPayers } = personOf(
    madeAnswer(
      'EB*1**30',
      'EB*R**30*12',
      'REF*1W*OM-9',
      'REF*6P*OG-9',
      'DTP*290*D8*20260101',
      'LS*2120',
      'NM1*PRP*2*OTHER PAYER',
      'LE*2120',
    ),
  )

  expect(otherPayers).toMatchObject([
    {
      benefit: 1,
      order: 'first',
      insuranceType: '12',
      memberId: 'OM-9',
      group: 'OG-9',
      party: { name: { last: 'OTHER PAYER' } },
    },
  ])
  expect(otherPayers[0]?.dates).toHaveLength(1)
})
