import type { PlainDate } from '../../dates/plain-date.ts'
import type { Benefit } from './benefit.ts'
import type { AnswerHead, EligibilityFinding, Group, PlanName, PolicyHolder, Trace } from './eligibility-answer.ts'
import { ELIGIBILITY_FINDINGS, type EligibilityCode } from './eligibility-codes.ts'
import type { Growing, PartyDraft } from './named-parts.ts'
import type { SegmentRecord, X12Position } from './position.ts'
import type { Rejection } from './rejection.ts'
import type { SegmentLog } from './segment-log.ts'
import type { X12Segment } from './segments.ts'
import type { PersonName, Reference, StatedDate } from './stated.ts'

export type HeadDraft = Growing<Omit<AnswerHead, 'payer' | 'asker' | 'segments'>> & {
  readonly segments: SegmentRecord[]
  payer: PartyDraft | null
  asker: PartyDraft | null
}

export interface BenefitDraft
  extends Omit<
    Benefit,
    'messages' | 'dates' | 'references' | 'frequencies' | 'places' | 'related' | 'rejections' | 'segments'
  > {
  readonly messages: string[]
  readonly dates: StatedDate[]
  readonly references: Reference[]
  readonly frequencies: Growing<Benefit['frequencies'][number]>[]
  readonly places: Growing<Benefit['places'][number]>[]
  readonly related: PartyDraft[]
  readonly rejections: Rejection[]
  readonly segments: SegmentRecord[]
}

/** A subscriber or dependent while it is read. */
export interface PersonDraft {
  readonly key: string
  readonly position: X12Position
  readonly head: HeadDraft
  /** Null for a subscriber. */
  readonly subscriber: PersonDraft | null
  hasDependents: boolean
  name: PersonName | null
  namedAt: X12Position
  idKind: string
  id: string
  bornOn: PlainDate | null
  sex: 'female' | 'male' | 'unknown' | null
  relationCode: string
  isCorrected: boolean
  readonly address: string[]
  readonly groups: Group[]
  readonly planNames: PlanName[]
  readonly dates: StatedDate[]
  readonly references: Reference[]
  readonly traces: Trace[]
  readonly benefits: BenefitDraft[]
  readonly rejections: Rejection[]
  readonly segments: SegmentRecord[]
}

/** Where the reading of a transaction stands. */
export interface Walk {
  head: HeadDraft
  /** HL03 of the branch that is open: 20 payer, 21 asker, 22 subscriber, 23 dependent. */
  level: string
  person: PersonDraft | null
  benefit: BenefitDraft | null
  /** The organisation or person named last, while its address and contacts may follow. */
  party: PartyDraft | null
  isInRelated: boolean
  readonly heads: HeadDraft[]
  readonly people: PersonDraft[]
  /** Subscribers by the number of their HL, so that a dependent finds its own. */
  readonly byLevelNumber: Map<string, PersonDraft>
  readonly rejections: Rejection[]
  readonly findings: EligibilityFinding[]
  readonly log: SegmentLog
}

/** Says something about the place that is read: the person and benefit that are open are named with it. */
export function say(walk: Walk, code: EligibilityCode, segment: X12Segment): void {
  const { person, benefit } = walk
  walk.findings.push({
    severity: ELIGIBILITY_FINDINGS[code],
    code,
    position: segment.position,
    raw: segment.raw.slice(0, 200),
    person: person?.key ?? null,
    benefit: person === null || benefit === null ? null : person.benefits.length - 1,
  })
}

export const NO_NAME: PersonName = { last: '', first: '', middle: '', suffix: '' }

export function newPerson(walk: Walk, segment: X12Segment, subscriber: PersonDraft | null): PersonDraft {
  const { interchange, transaction, segment: number } = segment.position
  return {
    key: `${interchange}.${transaction}.${number}`,
    position: segment.position,
    head: walk.head,
    subscriber,
    hasDependents: false,
    name: null,
    namedAt: segment.position,
    idKind: '',
    id: '',
    bornOn: null,
    sex: null,
    relationCode: '',
    isCorrected: false,
    address: [],
    groups: [],
    planNames: [],
    dates: [],
    references: [],
    traces: [],
    benefits: [],
    rejections: [],
    segments: [],
  }
}

/** Who holds the policy behind a person. */
export function policyHolder(person: PersonDraft): PolicyHolder {
  const holder = person.subscriber ?? person
  return { name: holder.name ?? NO_NAME, namedAt: holder.namedAt, bornOn: holder.bornOn, memberId: ownMemberId(holder) }
}

/** NM109 with MI, else REF 1W, else NM109 of another kind that is no social security number. */
export function ownMemberId(person: PersonDraft): string | null {
  if (person.idKind === 'MI' && person.id !== '') return person.id
  const stated = person.references.find(({ qualifier, number }) => qualifier === '1W' && number !== '')
  if (stated !== undefined) return stated.number
  return person.id === '' || person.idKind === '34' ? null : person.id
}
