import type { PlainDate } from '../../dates/plain-date.ts'
import type { PlanType } from '../../model/benefit-plan.ts'
import type { Cents } from '../../money/cents.ts'
import type { Rate } from '../../money/rate.ts'
import type { EligibilityFinding } from './eligibility-answer.ts'
import type { EligibilityCode } from './eligibility-codes.ts'
import type { X12Position } from './position.ts'

/** The two network levels that an answer speaks of; a coverage calls them so too (`tiers[].tier`). */
export type AnswerTier = 'in' | 'out'

/** Whose yearly amount; the names of `Accumulator.scope`. */
export type AnswerScope = 'member' | 'family'

/** Our kinds of care that service types of a 271 are read as: `BenefitRule.category`. */
export type AnswerCategory =
  | 'office'
  | 'specialist'
  | 'urgentCare'
  | 'emergency'
  | 'lab'
  | 'imaging'
  | 'advancedImaging'
  | 'procedure'
  | 'surgery'
  | 'therapy'
  | 'drug'
  | 'equipment'
  | 'mentalHealth'
  | 'preventive'

/** Fields of the coverage itself and of its plan (`CoverageDraft`, `BenefitPlanDraft`), and what stands beside them. */
export type CoverageFieldName =
  | 'status'
  | 'payerName'
  | 'planName'
  | 'type'
  | 'memberId'
  | 'groupNumber'
  | 'subscriber'
  | 'relation'
  | 'effectiveFrom'
  | 'effectiveTo'
  | 'payerPhone'
  | 'planYearStartMonth'
  | 'clinicTier'
  | 'otherCoverage'

/** One field that the answer has something to say about. `left` is not stored: met is, and left shows beside it. */
export type AnswerField =
  | { readonly of: 'coverage'; readonly name: CoverageFieldName }
  | {
      readonly of: 'yearly'
      readonly tier: AnswerTier
      readonly scope: AnswerScope
      readonly name: 'deductible' | 'oop'
      readonly part: 'total' | 'met' | 'left'
    }
  | {
      readonly of: 'kind'
      readonly tier: AnswerTier
      readonly category: AnswerCategory
      readonly name: 'covered' | 'copay' | 'coinsurance' | 'limit' | 'used' | 'authorizationNeeded'
    }

/** The field as one text, stable for drafts and tests: `coverage.memberId`, `yearly.in.member.oop.left`, `kind.in.lab.copay`. */
export type AnswerKey = string

/** A value that a field may take from the answer. */
export type CandidateValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'day'; readonly day: PlainDate }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'money'; readonly amount: Cents }
  /** A copay: how often it falls due. */
  | { readonly kind: 'copay'; readonly amount: Cents; readonly per: 'visit' | 'day' | 'admission' | 'unit' }
  /** The patient's share. */
  | { readonly kind: 'share'; readonly rate: Rate }
  /** A limit or what is used of it: visits, days or units as a count, dollars in cents. */
  | {
      readonly kind: 'count'
      readonly count: number
      readonly unit: 'visits' | 'days' | 'units' | 'dollars'
      /** Per plan year, or as the payer's words say it: null. */
      readonly per: 'year' | 'lifetime' | null
    }
  | { readonly kind: 'yes' | 'no' }
  | { readonly kind: 'status'; readonly status: 'active' | 'inactive' | 'unknown' }
  | { readonly kind: 'relation'; readonly relation: 'self' | 'spouse' | 'child' | 'other' }
  | { readonly kind: 'planType'; readonly type: PlanType }
  | { readonly kind: 'tier'; readonly tier: AnswerTier }
  /** The payer says that there is no such limit. */
  | { readonly kind: 'none' }
  /** The payer has the line and leaves the value out. */
  | { readonly kind: 'unknown' }

/** Where a candidate stands. */
export interface CandidateSource {
  readonly position: X12Position
  /** The segment as found. */
  readonly raw: string
  /** The place in `AnsweredPerson.benefits`; null where it comes from the person's own segments. */
  readonly benefit: number | null
}

/** One value that the answer offers for a field. */
export interface Candidate {
  readonly value: CandidateValue
  /** Computed only from the two other yearly amounts that this answer states: their keys. Null where it is stated. */
  readonly computedFrom: readonly AnswerKey[] | null
  readonly sources: readonly CandidateSource[]
  /** The payer's own words (MSG), in order, each once. */
  readonly words: readonly string[]
  /** What the payer says of the network of this very line; `both` and `notSaid` are used for either level. */
  readonly network: 'in' | 'out' | 'both' | 'unknown' | 'notSaid'
  /** Service types (EB03) that the value is stated for; empty for the plan as a whole. */
  readonly serviceTypes: readonly string[]
  /** How near the line stands to the field: 1 a procedure, 2 its own service type, 3 a broader one, 4 the plan as a whole. */
  readonly nearness: 1 | 2 | 3 | 4
}

/** What the answer says about one field. */
export interface FieldAnswer {
  readonly key: AnswerKey
  readonly field: AnswerField
  /** The best first. Never empty. Several only where the answer really offers several. */
  readonly candidates: readonly Candidate[]
  /** The place of the candidate that is proposed; null where none may be chosen without a person. */
  readonly proposed: number | null
  /** A person must choose or confirm before the value is used. */
  readonly isDecision: boolean
  /** Why, and what else is to be looked at: each code once. */
  readonly codes: readonly EligibilityCode[]
}

/** From which day, and for which service day, the answer is looked at. */
export interface CandidateQuestion {
  readonly today: PlainDate
  /** The day of the service; null while there is none: then only today counts. */
  readonly serviceOn: PlainDate | null
  /** From how many days on an answer is old; the clinic's setting, 30 by default. */
  readonly oldAfterDays: number
  /** Whom the clinic's record names; where the payer names somebody else, a finding says so. Absent: not compared. */
  readonly onFile?: PersonOnFile
  /**
   * Kinds of care that the coverage has: what the payer says of the plan as a whole is offered for these as well. Kinds
   * that the answer names by a service type of their own are always offered.
   */
  readonly categories?: readonly string[]
}

/** What the answer offers for one person: `fieldAnswers(person, question)` of field-answers.ts gives it. */
export interface FieldAnswers {
  /** In the order of the coverage editor: the coverage, the yearly amounts, kinds of care; each key once. */
  readonly fields: readonly FieldAnswer[]
  /**
   * What only the benefits together, the day of the question or the clinic's record leave open (several copays, ended,
   * an old answer, another person), each once for its place. What a benefit says by itself is in the file's findings.
   */
  readonly findings: readonly EligibilityFinding[]
}

/** Whom the clinic's record names, to compare with whom the payer answers for. Empty and null are not compared. */
export interface PersonOnFile {
  readonly last: string
  readonly first: string
  readonly bornOn: PlainDate | null
}

/** In what the two differ: `personDifferences(person, onFile)` of field-answers.ts. Empty: the same person. */
export type PersonDifference = 'last' | 'first' | 'bornOn'
