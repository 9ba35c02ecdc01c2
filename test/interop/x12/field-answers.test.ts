import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import type { CandidateQuestion, CandidateValue, FieldAnswer } from '../../../shared/interop/x12/benefit-candidates.ts'
import { ANSWER_CATEGORIES } from '../../../shared/interop/x12/category-types.ts'
import { fieldAnswers, personDifferences } from '../../../shared/interop/x12/field-answers.ts'
import { answerOf, madeAnswer, personOf, sample, samples } from '../../support/x12-samples.ts'

const TODAY: CandidateQuestion = { today: plainDate('2026-11-02'), serviceOn: null, oldAfterDays: 30 }

function fieldsOf(text: string, question: CandidateQuestion = TODAY): ReadonlyMap<string, FieldAnswer> {
  return new Map(fieldAnswers(personOf(text), question).fields.map((field) => [field.key, field]))
}

function shown(value: CandidateValue): string {
  switch (value.kind) {
    case 'money':
      return `${value.amount}`
    case 'copay':
      return `${value.amount} per ${value.per}`
    case 'share':
      return `${value.rate.units}/10^${value.rate.places}`
    case 'text':
      return value.text
    case 'day':
      return value.day
    case 'month':
      return `month ${value.month}`
    case 'count':
      return `${value.count} ${value.unit} ${value.per}`
    case 'status':
      return value.status
    case 'relation':
      return value.relation
    case 'planType':
      return value.type
    default:
      return value.kind
  }
}

/** `values | proposed | codes`, as a table line; `-` where none is proposed, `!` where a person decides. */
function lineOf(field: FieldAnswer | undefined): string | undefined {
  if (field === undefined) return undefined
  const values = field.candidates.map(({ value, computedFrom }) => `${computedFrom === null ? '' : '='}${shown(value)}`)
  const proposed = field.proposed === null ? '-' : String(field.proposed)
  return [
    values.join(', '),
    proposed + (field.isDecision ? '!' : ''),
    ...field.codes.map((code) => code.slice(5)),
  ].join(' | ')
}

function table(text: string, question?: CandidateQuestion): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries([...fieldsOf(text, question)].map(([key, field]) => [key, lineOf(field)]))
}

test('the richest sample offers these values', () => {
  const question = { today: plainDate('2016-10-26'), serviceOn: null, oldAfterDays: 30 }

  expect(table(sample('x12-271/pkd-mock-rich.271'), question)).toEqual({
    'coverage.status': 'active | 0',
    'coverage.payerName': 'MOCK PAYER INC | 0',
    'coverage.planName': 'Open Choice | 0',
    'coverage.type': 'PPO | 0',
    'coverage.memberId': '00000000001 | 0',
    'coverage.groupNumber': '088818801000013 | 0',
    'coverage.subscriber': 'JOHN DOE | 0',
    'coverage.relation': 'self | 0',
    'coverage.effectiveFrom': '2012-02-01, 2013-02-15 | 0',
    'coverage.planYearStartMonth': 'month 1 | 0',
    'coverage.clinicTier': 'unknown | -! | PROVIDER-NETWORK',
    'yearly.in.member.deductible.total': '300000 | 0 | OOP-INCLUDES',
    'yearly.in.member.deductible.met': '=1643 | 0',
    'yearly.in.member.deductible.left': '298357 | 0',
    'yearly.in.family.deductible.total': '600000 | 0 | OOP-INCLUDES',
    'yearly.in.family.deductible.met': '=4391 | 0',
    'yearly.in.family.deductible.left': '595609 | 0',
    'yearly.in.member.oop.total': '300000 | 0 | PERIOD-BLANK-TOTAL',
    'yearly.in.member.oop.met': '=1643 | 0',
    'yearly.in.member.oop.left': '298357 | 0',
    'yearly.in.family.oop.total': '600000 | 0 | PERIOD-BLANK-TOTAL',
    'yearly.in.family.oop.met': '=4391 | 0',
    'yearly.in.family.oop.left': '595609 | 0',
    'yearly.out.member.deductible.total': '600000 | 0 | OOP-INCLUDES',
    'yearly.out.member.deductible.met': '=1643 | 0',
    'yearly.out.member.deductible.left': '598357 | 0',
    'yearly.out.family.deductible.total': '1200000 | 0 | OOP-INCLUDES',
    'yearly.out.family.deductible.met': '=4391 | 0',
    'yearly.out.family.deductible.left': '1195609 | 0',
    'yearly.out.member.oop.total': '1250000 | 0 | PERIOD-BLANK-TOTAL',
    'yearly.out.member.oop.met': '=1643 | 0',
    'yearly.out.member.oop.left': '1248357 | 0',
    'yearly.out.family.oop.total': '2500000 | 0 | PERIOD-BLANK-TOTAL',
    'yearly.out.family.oop.met': '=4391 | 0',
    'yearly.out.family.oop.left': '2495609 | 0',
    'kind.in.office.covered': 'yes | 0',
    'kind.in.office.copay':
      '2000 per visit, 3000 per visit | -! | PERIOD-BLANK-COPAY | COPAY-SEVERAL | NETWORK-BOTH-AND-IN',
    'kind.in.office.coinsurance': 'unknown | 0! | COINS-NOVALUE',
    'kind.out.office.covered': 'yes | 0',
    'kind.out.office.copay': '3000 per visit | 0 | PERIOD-BLANK-COPAY',
    'kind.out.office.coinsurance': '5/10^1 | 0! | COINS-WHOSE',
    'kind.in.specialist.covered': 'yes | 0',
    'kind.in.specialist.copay':
      '3000 per visit, 2000 per visit | -! | PERIOD-BLANK-COPAY | COPAY-SEVERAL | NETWORK-BOTH-AND-IN',
    'kind.in.specialist.coinsurance': 'unknown | 0! | COINS-NOVALUE',
    'kind.out.specialist.covered': 'yes | 0',
    'kind.out.specialist.copay': '3000 per visit | 0 | PERIOD-BLANK-COPAY',
    'kind.out.specialist.coinsurance': '5/10^1 | 0! | COINS-WHOSE',
  })
})

test('repeated service types reach each of our kinds', () => {
  const fields = fieldsOf(sample('x12-271/lfh-dependent.271'))

  for (const kind of ['office', 'emergency', 'mentalHealth', 'urgentCare']) {
    expect([kind, lineOf(fields.get(`kind.in.${kind}.copay`))]).toEqual([kind, '1000 per visit | 0'])
    expect([kind, lineOf(fields.get(`kind.out.${kind}.copay`))]).toEqual([kind, '3000 per visit | 0'])
  }
  expect(lineOf(fields.get('coverage.subscriber'))).toBe('JOHN SMITH | 0')
  expect(lineOf(fields.get('coverage.relation'))).toBe('child | 0')
  expect([...fields.keys()].filter((key) => key.includes('.lab.'))).toEqual([])
})

test('a candidate names its segment, its line, its raw text and the words of the payer', () => {
  const copay = fieldsOf(sample('x12-271/pkd-mock-rich.271')).get('kind.in.office.copay')

  expect(copay?.candidates[0]).toMatchObject({
    words: ['PRIMARY OFFICE'],
    network: 'in',
    nearness: 2,
    sources: [{ position: { segment: 19, line: 1 }, raw: 'EB*B*ESP*98****20*****Y' }],
  })
})

interface Case {
  readonly name: string
  /** The segments below the subscriber, one a line. */
  readonly answer: string
  readonly asked?: readonly string[]
  readonly serviceOn?: string
  /** By key: `values | proposed | codes`; `nothing` where the field is not offered. */
  readonly offers: Readonly<Record<string, string>>
}

const IN_YEAR = 'EB*C*IND*30***23*1000*****Y'
const cases = parse(readFileSync(join(import.meta.dirname, 'field-answers.cases.yaml'), 'utf8')) as readonly Case[]

test.each(cases)('$name', ({ answer, asked, serviceOn, offers }) => {
  const day = serviceOn === undefined ? null : plainDate(serviceOn)
  const fields = fieldsOf(madeAnswer(...answer.trim().split('\n')), {
    ...TODAY,
    serviceOn: day,
    categories: asked ?? [],
  })

  for (const [key, wanted] of Object.entries(offers)) expect(lineOf(fields.get(key)) ?? 'nothing').toBe(wanted)
})

test('a computed value names the two that it comes from', () => {
  const met = fieldsOf(madeAnswer(IN_YEAR, 'EB*C*IND*30***29*600*****Y')).get('yearly.in.member.deductible.met')

  expect(met?.candidates[0]?.computedFrom).toEqual([
    'yearly.in.member.deductible.total',
    'yearly.in.member.deductible.left',
  ])
  expect(met?.candidates[0]?.sources.map(({ position }) => position.segment)).toEqual([13, 14])
})

test('what the person’s own segments say shows them', () => {
  const fields = fieldsOf(sample('x12-271/lfh-dependent.271'))
  const shows = (key: string) =>
    fields.get(key)?.candidates[0]?.sources.map(({ raw, position }) => [position.segment, raw])

  expect(shows('coverage.payerName')).toEqual([[6, 'NM1*PR*2*ABC COMPANY*****PI*841610001']])
  expect(shows('coverage.memberId')).toEqual([[10, 'NM1*IL*1*SMITH*JOHN****MI*123456789']])
  expect(shows('coverage.subscriber')).toEqual([[10, 'NM1*IL*1*SMITH*JOHN****MI*123456789']])
  expect(shows('coverage.relation')).toEqual([[20, 'INS*N*19']])
  expect(shows('coverage.effectiveFrom')).toEqual([[21, 'DTP*346*D8*20060101']])
})

test('no candidate is without its line', () => {
  for (const name of samples('x12-271')) {
    for (const person of answerOf(sample(`x12-271/${name}`)).people) {
      const { fields } = fieldAnswers(person, { ...TODAY, categories: [...ANSWER_CATEGORIES] })
      const bare = fields.filter(({ candidates }) =>
        candidates.some(({ sources }) => sources.length === 0 || sources.some(({ raw }) => raw === '')),
      )
      expect(bare.map(({ key }) => key)).toEqual([])
    }
  }
})

describe('what depends on the day', () => {
  const DATED = ['X271-AS-OF-OLD', 'X271-ENDED', 'X271-YEAR-ROLLS', 'X271-PERSON-DIFFERS']
  const codes = (question: Partial<CandidateQuestion>, ...lines: readonly string[]) => {
    const { findings } = fieldAnswers(personOf(madeAnswer(...lines)), { ...TODAY, ...question })
    return [...new Set(findings.map(({ code }) => code))].filter((code) => DATED.includes(code))
  }

  test('an answer is old after as many days as the clinic says', () => {
    expect(codes({ today: plainDate('2026-12-01') }, 'EB*1**30')).toEqual([])
    expect(codes({ today: plainDate('2026-12-02') }, 'EB*1**30')).toEqual(['X271-AS-OF-OLD'])
  })

  test('the end of coverage counts on the day of the service', () => {
    const end = 'DTP*357*D8*20261115'
    expect(codes({}, end, 'EB*1**30')).toEqual([])
    expect(codes({ serviceOn: plainDate('2026-11-16') }, end, 'EB*1**30')).toEqual(['X271-ENDED'])
  })

  test('a plan year that begins in July is not over at New Year', () => {
    const july = ['EB*C*IND*30***22*1000*****Y', 'DTP*346*D8*20260701', 'EB*C*IND*30***29*600*****Y']
    expect(codes({ serviceOn: plainDate('2027-06-30') }, ...july)).toEqual([])
    expect(codes({ serviceOn: plainDate('2027-07-01') }, ...july)).toEqual(['X271-YEAR-ROLLS'])
  })
})

describe('is it the same person?', () => {
  const person = personOf(madeAnswer('EB*1**30'))
  const onFile = { last: 'Patient', first: 'Sample', bornOn: plainDate('1981-04-12') }

  test('case, accents and signs do not matter, nor what is left out', () => {
    expect(personDifferences(person, onFile)).toEqual([])
    expect(personDifferences(person, { ...onFile, last: 'Pátient', first: '', bornOn: null })).toEqual([])
  })

  test('somebody else is a decision of the answer', () => {
    const { findings } = fieldAnswers(person, { ...TODAY, onFile: { ...onFile, first: 'Other' } })
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['X271-PERSON-DIFFERS', 'decision']])
    expect(fieldAnswers(person, { ...TODAY, onFile }).findings).toEqual([])
  })

  test('another birth date or name does', () => {
    expect(personDifferences(person, { ...onFile, bornOn: plainDate('1981-04-21') })).toEqual(['bornOn'])
    expect(personDifferences(person, { ...onFile, last: 'Person', first: 'Other' })).toEqual(['last', 'first'])
  })
})
