import type { PlainDate } from '../../dates/plain-date.ts'
import type { Cents } from '../../money/cents.ts'
import type { Rate } from '../../money/rate.ts'
import type { EligibilityCode } from './eligibility-codes.ts'
import type { OtherFile, SegmentCounts, SegmentRecord, X12Finding, X12Position, X12Separators } from './position.ts'
import type { Rejection } from './rejection.ts'

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
}

/** An organisation or person that is named: payer, asker, primary care doctor, another payer. */
export interface Party {
  /** NM101: `PR` payer, `1P` provider, `P3` primary care, `PRP` first payer … */
  readonly role: string
  readonly isPerson: boolean
  readonly name: PersonName
  readonly idKind: string
  readonly id: string
  readonly contacts: readonly Contact[]
  readonly address: readonly string[]
  /** REF behind it, as found. */
  readonly references: readonly Reference[]
}

/** A name as found; parts that the file leaves out are empty. An organisation's name is in `last`. */
export interface PersonName {
  readonly last: string
  readonly first: string
  readonly middle: string
  readonly suffix: string
}

/** PER: a way to reach somebody. `means` is `TE` telephone, `UR` web page, `EM` mail, `FX` fax, `EX` extension … */
export interface Contact {
  readonly name: string
  readonly means: string
  readonly text: string
}

/** REF: `6P` group … with the number, and words where the file has them. */
export interface Reference {
  readonly qualifier: string
  readonly number: string
  readonly words: string
  readonly position: X12Position
}

/** One date or span of the file. `to` equals `from` for a single day. Both are null where it is no calendar day. */
export interface StatedDate {
  /** DTP01 as found, and what it is of. */
  readonly qualifier: string
  readonly of: 'plan' | 'eligibility' | 'benefit' | 'period' | 'service' | 'added' | 'other'
  /** Whether it says when something begins, when it ends, or both. */
  readonly side: 'begin' | 'end' | 'span' | 'day'
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  readonly text: string
  readonly position: X12Position
}

/** A person whom the file answers for: a subscriber with benefits or refusals of its own, or a dependent. */
export interface AnsweredPerson {
  /** Stable within the file: interchange, transaction and segment of its HL, `1.1.9`. */
  readonly key: string
  readonly position: X12Position
  readonly head: AnswerHead
  readonly isDependent: boolean
  readonly name: PersonName
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
  /** Its own refusals and those above it (payer, asker, subscriber). */
  readonly rejections: readonly Rejection[]
}

/** Who holds the policy. */
export interface PolicyHolder {
  readonly name: PersonName
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

/** EB01 in our words. `other`: a code that we do not know; it is shown as it is. */
export type BenefitKind =
  | 'active'
  | 'inactive'
  | 'coinsurance'
  | 'copay'
  | 'deductible'
  | 'outOfPocket'
  | 'limit'
  | 'notCovered'
  | 'exclusion'
  | 'basis'
  | 'description'
  | 'unlimited'
  | 'costContainment'
  | 'reserve'
  | 'primaryCare'
  | 'preexisting'
  | 'restrictedProvider'
  | 'medicalNecessity'
  | 'secondOpinion'
  | 'cardLost'
  | 'contact'
  | 'askOthers'
  | 'disclaimer'
  | 'otherPayer'
  | 'priorYear'
  | 'spendDown'
  | 'cannotAnswer'
  | 'other'

/** EB02. `family` holds the family and its parts (employee and spouse …), `code` tells which. */
export type Whose = 'person' | 'family' | 'notSaid'

/** EB12. `both`: W, the network does not matter. `unknown`: the payer says U. `notSaid`: blank. */
export type StatedNetwork = 'in' | 'out' | 'both' | 'unknown' | 'notSaid'

/** EB06 in our words; `serviceYear` need not begin in January. */
export type Period =
  | 'serviceYear'
  | 'calendarYear'
  | 'contract'
  | 'years'
  | 'yearToDate'
  | 'remaining'
  | 'episode'
  | 'visit'
  | 'day'
  | 'lifetime'
  | 'lifetimeRemaining'
  | 'month'
  | 'week'
  | 'hour'
  | 'admission'
  | 'note'
  | 'notSaid'

/** EB09 in our words. */
export type QuantityKind =
  | 'visits'
  | 'days'
  | 'services'
  | 'months'
  | 'hours'
  | 'years'
  | 'bloodUnits'
  | 'reserveDays'
  | 'ageHigh'
  | 'ageLow'
  | 'used'
  | 'other'

/** One benefit line (EB) with everything that belongs to it. Elements that the file leaves out are null, never zero. */
export interface Benefit {
  readonly position: X12Position
  /** EB01 as found. */
  readonly code: string
  readonly kind: BenefitKind
  readonly whose: Whose
  /** EB02 as found: IND, FAM, ESP … */
  readonly whoseCode: string
  readonly network: StatedNetwork
  /** EB03, all repetitions, as found; empty stands for the plan as a whole. */
  readonly serviceTypes: readonly string[]
  /** EB04 as found: HM, PR, QM, 12 … */
  readonly insuranceType: string
  readonly planName: string
  readonly period: Period
  readonly periodCode: string
  /** EB07; null where it is blank or cannot be read. `amountText` is as found. */
  readonly amount: Cents | null
  readonly amountText: string
  /** EB08 as an exact fraction: `.2` is 20 %, and so is `20`. `percentText` is as found. */
  readonly percent: Rate | null
  readonly percentText: string
  readonly quantity: Quantity | null
  /** EB11. Null where it is blank. */
  readonly authorization: 'yes' | 'no' | 'unknown' | null
  readonly procedure: Procedure | null
  /** MSG, all of them, in order. */
  readonly messages: readonly string[]
  readonly dates: readonly StatedDate[]
  readonly references: readonly Reference[]
  /** HSD as found: how often. */
  readonly frequencies: readonly Frequency[]
  /** III: place of service or other codes. */
  readonly places: readonly Place[]
  /** LS … LE: other organisations and people that this benefit names. */
  readonly related: readonly Party[]
  readonly rejections: readonly Rejection[]
  /** The EB segment as found, then everything below it: all places are in `EligibilityAnswer.segments`. */
  readonly raw: string
  readonly segments: readonly SegmentRecord[]
}

/** EB09 and EB10. `count` is null where the number is no whole one. */
export interface Quantity {
  readonly kind: QuantityKind
  readonly code: string
  readonly count: number | null
  readonly text: string
}

/** EB13: a code with its modifiers, `HC` for procedures, `AD` dental, `ND` drug. Descriptions are not read. */
export interface Procedure {
  readonly codeKind: string
  readonly code: string
  readonly modifiers: readonly string[]
  readonly text: string
}

/** HSD: `3 visits` per `1 month` … as codes and numbers of the file. */
export interface Frequency {
  readonly quantityCode: string
  readonly quantity: string
  readonly unit: string
  readonly every: string
  readonly periodCode: string
  readonly periods: string
  readonly raw: string
}

export interface Place {
  readonly codeKind: string
  readonly code: string
  readonly words: string
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
