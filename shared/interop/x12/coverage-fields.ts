import { monthOf, type PlainDate } from '../../dates/plain-date.ts'
import type { PlanType } from '../../model/benefit-plan.ts'
import type {
  Candidate,
  CandidateSource,
  CandidateValue,
  CoverageFieldName,
  FieldAnswer,
} from './benefit-candidates.ts'
import { candidates, fieldAnswer, type Line, linesOf, sourceAt, statedCandidate } from './candidate-lines.ts'
import { isWholePlan } from './coverage-status.ts'
import { effectiveFields } from './effective-fields.ts'
import type { AnsweredPerson } from './eligibility-answer.ts'
import type { EligibilityCode } from './eligibility-codes.ts'
import { isCostShare, isQmb, personFindings } from './eligibility-findings.ts'
import type { PersonName, StatedDate } from './stated.ts'

/** What the answer says about the coverage itself. `on` is the day that the coverage is needed for. Source: 3.6, 3.8. */
export function coverageFields(person: AnsweredPerson, on: PlainDate): readonly FieldAnswer[] {
  const lines = linesOf(person)
  const { payer } = person.head
  const phone = payer?.contacts.find(({ means }) => means === 'TE')?.text ?? ''
  return [
    statusField(person, lines),
    textField('payerName', payer?.name.last ?? '', sourceAt(person, payer?.position ?? person.namedAt)),
    planNameField(person, lines),
    typeField(lines),
    textField('memberId', person.memberId ?? '', memberIdSource(person)),
    groupField(person),
    textField('subscriber', wholeName(person.policyHolder.name), sourceAt(person, person.policyHolder.namedAt)),
    relationField(person),
    ...effectiveFields(person, on),
    textField('payerPhone', phone, contactSource(person, phone)),
    planYearField(lines, person.dates),
    clinicTierField(lines),
    otherCoverageField(person, lines),
  ].filter((field) => field !== null)
}

/** First, middle, last, suffix, as found. */
export function wholeName({ first, middle, last, suffix }: PersonName): string {
  return [first, middle, last, suffix].filter((part) => part !== '').join(' ')
}

function own(name: CoverageFieldName, value: CandidateValue, sources: readonly CandidateSource[]): FieldAnswer {
  return fieldAnswer({ of: 'coverage', name }, [statedCandidate(value, sources)])
}

function personSource(person: AnsweredPerson): readonly CandidateSource[] {
  return [sourceAt(person, person.namedAt)]
}

function textField(name: CoverageFieldName, text: string, at: CandidateSource): FieldAnswer | null {
  return text === '' ? null : own(name, { kind: 'text', text }, [at])
}

/** The segment that gives the member number: where the person or its policy holder is named, or a reference. */
function memberIdSource(person: AnsweredPerson): CandidateSource {
  const { memberId, segments, namedAt } = person
  const holds = segments.find(
    ({ tag, raw }) => (tag === 'NM1' || tag === 'REF') && memberId !== null && raw.includes(memberId),
  )
  return sourceAt(person, holds?.position ?? namedAt)
}

function contactSource(person: AnsweredPerson, phone: string): CandidateSource {
  const at = person.head.segments.find(({ tag, raw }) => tag === 'PER' && raw.includes(phone))
  return sourceAt(person, at?.position ?? person.namedAt)
}

const STATUS_CODES: ReadonlySet<EligibilityCode> = new Set([
  'X271-STATUS-NOT-SAID',
  'X271-INACTIVE',
  'X271-ACTIVE-AND-INACTIVE',
  'X271-UNDER-INVESTIGATION',
])

function statusField(person: AnsweredPerson, lines: readonly Line[]): FieldAnswer {
  const { is, because } = person.status
  const said = lines.filter(({ place }) => because.includes(place))
  const found = candidates(said, () => ({ kind: 'status', status: is }))
  const offered = found.length > 0 ? found : [statedCandidate({ kind: 'status', status: is }, personSource(person))]
  const codes = personFindings(person)
    .map(({ code }) => code)
    .filter((code) => STATUS_CODES.has(code))
  const qmb: EligibilityCode[] = lines.some(({ benefit }) => isQmb(benefit)) ? ['X271-QMB'] : []
  return fieldAnswer({ of: 'coverage', name: 'status' }, offered, [...codes, ...qmb])
}

/** Names of plans that are active, the one of the plan as a whole first; several are a decision. Else any name. */
function planNameField(person: AnsweredPerson, lines: readonly Line[]): FieldAnswer | null {
  const field = { of: 'coverage', name: 'planName' } as const
  const active = lines.filter(({ benefit }) => benefit.kind === 'active' && benefit.planName !== '')
  const sorted = active.toSorted((a, b) => Number(isWholePlan(b.benefit)) - Number(isWholePlan(a.benefit)))
  const offered = candidates(sorted, ({ planName }) => ({ kind: 'text', text: planName }))
  if (offered.length > 0) return fieldAnswer(field, offered, offered.length > 1 ? ['X271-PLANS-SEVERAL'] : [])
  const named = person.planNames.filter(({ name }) => name !== '')
  const others = named.map(({ name, position }) =>
    statedCandidate({ kind: 'text', text: name }, [sourceAt(person, position)]),
  )
  return others.length === 0 ? null : fieldAnswer(field, others)
}

const PLAN_TYPES: Readonly<Record<string, PlanType>> = {
  HM: 'HMO',
  PR: 'PPO',
  PS: 'POS',
  EP: 'EPO',
  IN: 'indemnity',
  MA: 'medicare',
  MB: 'medicare',
  HN: 'medicareAdvantage',
  MC: 'medicaid',
}

/** EB04: of the plan as a whole where it is said there. Several kinds are offered, and none is proposed. */
function typeField(lines: readonly Line[]): FieldAnswer | null {
  const told = lines.filter(({ benefit }) => benefit.kind !== 'otherPayer' && benefit.insuranceType in PLAN_TYPES)
  const ofPlan = told.filter(({ benefit }) => benefit.kind === 'active' && isWholePlan(benefit))
  const offered = candidates(ofPlan.length > 0 ? ofPlan : told, ({ insuranceType }) => {
    const type = PLAN_TYPES[insuranceType]
    return type === undefined ? null : { kind: 'planType', type }
  })
  if (offered.length === 0) return null
  return fieldAnswer({ of: 'coverage', name: 'type' }, offered, [], offered.length === 1 ? 0 : null)
}

function groupField(person: AnsweredPerson): FieldAnswer | null {
  const { groups } = person
  const numbers = [...new Map(groups.map((group) => [group.number, group])).values()].filter(
    ({ number }) => number !== '',
  )
  const offered = numbers.map(({ number, position }) =>
    statedCandidate({ kind: 'text', text: number }, [sourceAt(person, position)]),
  )
  if (offered.length === 0) return null
  return fieldAnswer(
    { of: 'coverage', name: 'groupNumber' },
    offered,
    offered.length > 1 ? ['X271-GROUPS-SEVERAL'] : [],
  )
}

/** Self by the level of the subscriber; a dependent's by INS. */
function relationField(person: AnsweredPerson): FieldAnswer | null {
  const { relation, segments, namedAt } = person
  const at = segments.findLast(({ tag }) => tag === 'INS')?.position ?? namedAt
  return relation === null ? null : own('relation', { kind: 'relation', relation }, [sourceAt(person, at)])
}

/** January for a calendar year. A service or contract year begins when the plan does, which a person confirms. */
function planYearField(lines: readonly Line[], ofPerson: readonly StatedDate[]): FieldAnswer | null {
  const field = { of: 'coverage', name: 'planYearStartMonth' } as const
  const yearly = lines.filter(({ benefit: { kind } }) => kind === 'deductible' || kind === 'outOfPocket')
  const own = yearly.filter(({ benefit }) => benefit.period === 'serviceYear' || benefit.period === 'contract')
  if (own.length > 0) {
    const offered = candidates(own, ({ dates }) => {
      const begin = [...dates, ...ofPerson].find(isPlanBegin)?.from ?? null
      return begin === null ? { kind: 'unknown' } : { kind: 'month', month: monthOf(begin) }
    })
    return fieldAnswer(field, offered, ['X271-PLAN-YEAR'])
  }
  const calendar = candidates(
    yearly.filter(({ benefit }) => benefit.period === 'calendarYear'),
    () => ({ kind: 'month', month: 1 }),
  )
  return calendar.length === 0 ? null : fieldAnswer(field, calendar)
}

function isPlanBegin({ of, side }: StatedDate): boolean {
  return (of === 'plan' || of === 'eligibility' || of === 'period') && (side === 'begin' || side === 'span')
}

/** "In network" holds only if this clinic is: the answer rarely says so, a person does. */
function clinicTierField(lines: readonly Line[]): FieldAnswer | null {
  const told = lines.filter(({ benefit }) => isCostShare(benefit) && benefit.network === 'in')
  const offered: readonly Candidate[] = candidates(told.slice(0, 1), () => ({ kind: 'unknown' }))
  if (offered.length === 0) return null
  return fieldAnswer({ of: 'coverage', name: 'clinicTier' }, offered, ['X271-PROVIDER-NETWORK'], null)
}

/** Every other payer by its name. Which pays first is never taken from here. */
function otherCoverageField({ otherPayers }: AnsweredPerson, lines: readonly Line[]): FieldAnswer | null {
  const told = lines.filter(({ place }) => otherPayers.some(({ benefit }) => benefit === place))
  const offered = candidates(told, ({ related, planName }) => {
    const name = (related.find(({ role }) => role !== 'IL') ?? related[0])?.name
    const text = (name === undefined ? '' : wholeName(name)) || planName
    return text === '' ? { kind: 'unknown' } : { kind: 'text', text }
  })
  if (offered.length === 0) return null
  const isMedicaid = offered.some(({ value }) => value.kind === 'text' && /MEDICAID/i.test(value.text))
  const codes: EligibilityCode[] = ['X271-OTHER-PAYER', ...(isMedicaid ? (['X271-MEDICAID-OTHER'] as const) : [])]
  return fieldAnswer({ of: 'coverage', name: 'otherCoverage' }, offered, codes, null)
}
