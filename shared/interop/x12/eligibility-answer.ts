import type { PlainDate } from '../../dates/plain-date.ts'
import type { Benefit } from './benefit.ts'
import type { EligibilityCode } from './eligibility-codes.ts'
import type { OtherFile, SegmentCounts, SegmentRecord, X12Finding, X12Position, X12Separators } from './position.ts'
import type { Rejection } from './rejection.ts'
import type { Party, PersonName, Reference, StatedDate } from './stated.ts'

/**
 * What a text is that should be an eligibility answer (X12 271): the answer, another transaction, or no X12 at all.
 * `readEligibility(text)` of read-eligibility.ts gives it and never throws. Source of all rules in these files: interop specification, chapters 2 and 3; the segments' own
 * names (EB01 …) are those of 005010X279A1.
 */
export type EligibilityFile = EligibilityAnswer | OtherFile

/** A file with at least one 271. One file may answer for several people, and hold several transactions. */
export interface EligibilityAnswer {
  readonly kind: 'eligibility'
  readonly separators: X12Separators
  /** One for each ST…SE with a 271, in the order of the file. */
  readonly answers: readonly AnswerHead[]
  /** Everybody whom the file answers for, in its order; empty where the payer refused before naming anybody. */
  readonly people: readonly AnsweredPerson[]
  /** Every refusal (AAA) of the file, also those that no person is named for. */
  readonly rejections: readonly Rejection[]
  /** About the whole file and about each person; a person's own are those that carry its key. */
  readonly findings: readonly EligibilityFinding[]
  readonly segments: readonly SegmentRecord[]
  readonly counts: SegmentCounts
  /** Transactions of other kinds beside the 271, such as `835`; they were not read. Sorted, each once. */
  readonly otherTransactions: readonly string[]
}

/** Something to say about the answer; `person` names whom it is about, null for the whole file. */
export interface EligibilityFinding extends X12Finding<EligibilityCode> {
  readonly person: string | null
  /** The place in `person.benefits` of the benefit that it is about; null for none. */
  readonly benefit: number | null
}

/** Who answers whom, and when. */
export interface AnswerHead {
  readonly position: X12Position
  readonly payer: Party | null
  readonly asker: Party | null
  /** BHT04, else ISA09: the day as of which the answer holds. */
  readonly asOf: PlainDate | null
  /** BHT03: the number that the asker gave to the question. */
  readonly reference: string
  /** GS08, else ST03, else ISA12, as found. */
  readonly version: string
  /** Its own segments: BHT and everything that names payer and asker. */
  readonly segments: readonly SegmentRecord[]
}

/** A person whom the file answers for: a subscriber with benefits or refusals of its own, or a dependent. */
export interface AnsweredPerson {
  /** Stable within the file: interchange, transaction and segment of its HL, `1.1.9`. */
  readonly key: string
  readonly position: X12Position
  readonly head: AnswerHead
  readonly isDependent: boolean
  readonly name: PersonName
  /** Where it is named; its own `position` where it is not. */
  readonly namedAt: X12Position
  readonly bornOn: PlainDate | null
  readonly sex: 'female' | 'male' | 'unknown' | null
  /** Its own, else the subscriber's. Null where the file has none. */
  readonly memberId: string | null
  readonly address: readonly string[]
  /** The subscriber: this person itself, or whom it depends on. */
  readonly policyHolder: PolicyHolder
  /** INS02 in our words; `self` for a subscriber. Null where a dependent's is not said. */
  readonly relation: 'self' | 'spouse' | 'child' | 'other' | null
  /** INS02 as found, empty where it is not said. */
  readonly relationCode: string
  /** The payer says that it corrected who this is (INS03 001 with INS04 25). */
  readonly isCorrected: boolean
  readonly groups: readonly Group[]
  /** Names of plans: REF 18 and N6, then EB05, each once and in the order of the file. */
  readonly planNames: readonly PlanName[]
  /** Of the person, before the first benefit: they hold for every benefit without a date of its own. */
  readonly dates: readonly StatedDate[]
  readonly references: readonly Reference[]
  readonly traces: readonly Trace[]
  readonly status: CoverageStatus
  readonly benefits: readonly Benefit[]
  readonly otherPayers: readonly OtherPayer[]
  /** Its own segments before the first benefit; a dependent's after those of its subscriber. */
  readonly segments: readonly SegmentRecord[]
  /** Its own refusals and those above it (payer, asker, subscriber). */
  readonly rejections: readonly Rejection[]
}

/** Who holds the policy. */
export interface PolicyHolder {
  readonly name: PersonName
  readonly namedAt: X12Position
  readonly bornOn: PlainDate | null
  readonly memberId: string | null
}

/** REF 6P or 1L. Parts that are not said are empty. */
export interface Group {
  readonly number: string
  readonly name: string
  readonly position: X12Position
}

export interface PlanName {
  readonly name: string
  /** The plan's number where a REF says it; empty else. */
  readonly number: string
  readonly position: X12Position
}

/** TRN: the trace of a question. `isOurs`: TRN01 is 2, the number that the asker sent. */
export interface Trace {
  readonly isOurs: boolean
  readonly number: string
  readonly from: string
}

/**
 * Is the coverage in force? `unknown` where nothing says it, where the payer refused, and where it says both of the plan
 * as a whole; never read as inactive. `because` are the places in `benefits` that say so.
 */
export interface CoverageStatus {
  readonly is: 'active' | 'inactive' | 'unknown'
  readonly because: readonly number[]
}

/** EB R with what stands below it: another payer that may have to pay before or after this one. */
export interface OtherPayer {
  /** The place in `benefits`. */
  readonly benefit: number
  /** Null where the file names none. */
  readonly party: Party | null
  /** NM1 PRP, SEP, TTP: the place that the answer itself gives it; null where it does not say. */
  readonly order: 'first' | 'second' | 'third' | null
  readonly insuranceType: string
  readonly memberId: string | null
  readonly group: string | null
  readonly dates: readonly StatedDate[]
}
