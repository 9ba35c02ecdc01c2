import { describe, expect, test } from 'vitest'
import type { Benefit } from '../../../shared/interop/x12/benefit.ts'
import type { AnsweredPerson } from '../../../shared/interop/x12/eligibility-answer.ts'
import type { Party } from '../../../shared/interop/x12/stated.ts'
import { parseMoney } from '../../../shared/money/parse-money.ts'
import { answerOf, expected, sample, samples } from '../../support/x12-samples.ts'

interface ExpectedParty {
  readonly role?: string
  readonly last?: string
  readonly first?: string
  readonly middle?: string
  readonly suffix?: string
  readonly idq?: string
  readonly id?: string
  readonly dob?: string
  readonly sex?: string
  readonly relation?: string
}
interface ExpectedBenefit {
  readonly seg: number
  readonly line: number
  readonly code: string
  readonly level: string
  readonly serviceTypes: readonly string[]
  readonly insurance: string
  readonly plan: string
  readonly period: string
  readonly amount: string | null
  readonly percent: string | null
  readonly auth: string
  readonly network: string
  readonly procedure: string
  readonly dates: readonly (readonly [string, string, string])[]
  readonly messages: readonly string[]
  readonly entities: readonly ExpectedParty[]
}
interface Expected {
  readonly delimiters: Readonly<Record<'el' | 'comp' | 'rep' | 'term', string | null>>
  readonly segments: number
  readonly seCountWrong: readonly { readonly seg: number }[]
  readonly transactions: readonly {
    readonly payer: ExpectedParty
    readonly provider: ExpectedParty
    readonly subscriber: ExpectedParty
    readonly dependent: ExpectedParty | null
    readonly traces: readonly (readonly string[])[]
    readonly benefits: readonly ExpectedBenefit[]
    readonly errors: readonly {
      readonly seg: number
      readonly line: number
      readonly reason: string
      readonly followUp: string
    }[]
    readonly dates: readonly (readonly [string, string, string])[]
    readonly refs: readonly (readonly string[])[]
    readonly status: string
  }[]
}

const NETWORKS: Readonly<Record<string, string>> = { in: 'Y', out: 'N', both: 'W', unknown: 'U', notSaid: '' }
const compact = (day: string | null): string => (day ?? '').replaceAll('-', '')
const ofCents = (text: string): number | null => {
  const reading = parseMoney(text)
  return reading.kind === 'amount' ? reading.value : null
}

function party(one: Party | null): ExpectedParty {
  if (one === null) return {}
  const { role, name, idKind, id } = one
  return { role, kind: one.isPerson ? '1' : '2', ...name, idq: idKind, id } as ExpectedParty
}

function benefit(one: Benefit): Partial<ExpectedBenefit> {
  return {
    seg: one.position.segment,
    line: one.position.line,
    code: one.code,
    level: one.whoseCode,
    serviceTypes: one.serviceTypes,
    insurance: one.insuranceType,
    plan: one.planName,
    period: one.periodCode,
    amount: one.amountText === '' ? null : one.amountText,
    percent: one.percentText === '' ? null : one.percentText,
    network: NETWORKS[one.network] ?? '?',
    procedure: one.procedure?.text ?? '',
    dates: one.dates.map(({ qualifier, text }) => [qualifier, 'D8', text] as const),
    messages: one.messages,
    entities: one.related.map(party),
  }
}

describe.each(samples('x12-271'))('%s', (name) => {
  const told = expected<Expected>('x12-271', name)
  const file = answerOf(sample(`x12-271/${name}`))
  const transaction = told.transactions[0]
  const person: AnsweredPerson | undefined = file.people[0]

  test('every segment is accounted for', () => {
    const { read, mapped, kept, unknown, rejected } = file.counts
    expect(read).toBe(told.segments)
    expect(file.segments.map(({ position }) => position.segment)).toEqual(Array.from({ length: read }, (_, k) => k + 1))
    expect(mapped + kept + unknown + rejected).toBe(read)
    expect([unknown, rejected]).toEqual([0, 0])
  })

  test('its separators and counts are those of the file', () => {
    const { element, component, repetition, terminator } = file.separators
    const { el, comp, rep, term } = told.delimiters
    expect([element, component, repetition, terminator]).toEqual([el, comp, rep, term])
    const counts = file.findings.filter(({ code }) => code === 'X12-COUNT').map(({ position }) => position.segment)
    expect(counts).toEqual(expect.arrayContaining(told.seCountWrong.map(({ seg }) => seg)))
    expect(counts).toHaveLength(told.seCountWrong.length)
  })

  test('payer, asker and people are named as in the file', () => {
    expect(party(file.answers[0]?.payer ?? null)).toEqual(transaction?.payer)
    expect(party(file.answers[0]?.asker ?? null)).toEqual(transaction?.provider)
    const patient = transaction?.dependent ?? transaction?.subscriber
    expect(file.people).toHaveLength(patient?.last === undefined ? 0 : 1)
    if (patient?.last === undefined) return
    expect({ last: person?.name.last, first: person?.name.first }).toEqual({ last: patient.last, first: patient.first })
    expect(compact(person?.bornOn ?? null)).toBe(patient.dob)
    expect(person?.sex).toBe(patient.sex === 'F' ? 'female' : 'male')
    expect(person?.memberId).toBe(transaction?.subscriber.id)
    expect(person?.policyHolder.name.last).toBe(transaction?.subscriber.last)
    expect(person?.isDependent).toBe(transaction?.dependent !== null)
  })

  test('each benefit is read as it is stated', () => {
    const wanted = (transaction?.benefits ?? []).map(
      ({ seg, line, code, level, serviceTypes, insurance, plan, period, ...rest }) => ({
        ...{ seg, line, code, level, serviceTypes, insurance, plan, period },
        ...{ amount: rest.amount, percent: rest.percent, network: rest.network, procedure: rest.procedure },
        ...{ dates: rest.dates, messages: rest.messages, entities: rest.entities },
      }),
    )
    expect((person?.benefits ?? []).map(benefit)).toEqual(wanted)
    for (const one of person?.benefits ?? []) expect(one.amount).toBe(ofCents(one.amountText))
  })

  test('dates, groups, traces, refusals and the status are those of the file', () => {
    expect((person?.dates ?? []).map(({ qualifier, text }) => [qualifier, 'D8', text])).toEqual(transaction?.dates)
    expect((person?.references ?? []).map(({ qualifier, number, words }) => [qualifier, number, words])).toEqual(
      transaction?.refs,
    )
    expect((person?.traces ?? []).map(({ number }) => number)).toEqual((transaction?.traces ?? []).map((one) => one[1]))
    expect(
      file.rejections.map(({ position, code, resendCode }) => [position.segment, position.line, code, resendCode]),
    ).toEqual(transaction?.errors.map(({ seg, line, reason, followUp }) => [seg, line, reason, followUp]))
    expect(person?.status.is ?? 'rejected').toBe(transaction?.status)
  })
})

test('the richest sample reads aloud as its description does', () => {
  const [person] = answerOf(sample('x12-271/pkd-mock-rich.271')).people
  const said = (code: string) =>
    person?.benefits
      .filter((one) => one.code === code)
      .map(({ whoseCode, network, periodCode, amount }) => [whoseCode, network, periodCode, amount])

  expect(person?.head.asOf).toBe('2016-10-25')
  expect(person?.groups.map(({ number }) => number)).toEqual(['088818801000013'])
  expect(person?.planNames.map(({ name }) => name)).toEqual(['Open Choice'])
  expect(said('C')).toEqual([
    ['FAM', 'in', '23', 600_000],
    ['FAM', 'in', '29', 595_609],
    ['IND', 'in', '23', 300_000],
    ['IND', 'in', '29', 298_357],
    ['FAM', 'out', '23', 1_200_000],
    ['FAM', 'out', '29', 1_195_609],
    ['IND', 'out', '23', 600_000],
    ['IND', 'out', '29', 598_357],
  ])
  expect(person?.benefits.filter(({ code }) => code === 'A').map(({ percent }) => percent)).toEqual([
    null,
    { units: 5, places: 1 },
  ])
})

test('a dependent has its own benefits and the member number of its subscriber', () => {
  const [person, ...others] = answerOf(sample('x12-271/lfh-dependent.271')).people

  expect(others).toEqual([])
  expect([person?.relation, person?.memberId, person?.policyHolder.name.first]).toEqual(['child', '123456789', 'JOHN'])
})
