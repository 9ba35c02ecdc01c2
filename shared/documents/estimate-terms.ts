import type { PlainDate } from '../dates/plain-date.ts'
import type { PaperLanguage } from '../text/documents-days.ts'
import { termWords } from '../text/documents-terms.ts'
import type { Block, Run, Words } from './blocks.ts'
import { amountOf, type PaperFigure } from './paper-figures.ts'
import { typed } from './typed.ts'

/** A membership of the clinic as an estimate names it. */
export interface PaperMembership {
  readonly monthlyFee: PaperFigure | null
  readonly joiningFee: PaperFigure | null
  readonly months: number
  /** What the fee pays for, in the clinic's own words; null while nobody has said. */
  readonly included: string | null
  /** Null while nobody has told whether the patient is a member already. */
  readonly isMember: boolean | null
  readonly fees: PaperFigure
  readonly withFees: PaperFigure
}

/** What stands behind the amounts of an estimate, and what would still make them more exact. */
export interface PaperTerms {
  /** The clinic's own schedules that the choice was made from. */
  readonly schedules: readonly { readonly name: string; readonly from: PlainDate }[]
  /** What is taken off for paying promptly, in percent; null for nothing. */
  readonly promptPay: string | null
  readonly membership: PaperMembership | null
  /** Services of which the number is not sure. */
  readonly units: readonly {
    readonly service: string
    readonly low: number
    readonly expected: number
    readonly high: number
  }[]
  /** Services that may turn out not to be needed. */
  readonly mayHappen: readonly string[]
  /** Missing facts in the paper's language, those that matter most first. */
  readonly questions: readonly string[]
}

/** The terms behind the amounts, then what is still open; nothing where there is neither. */
export function termBlocks(terms: PaperTerms | undefined, language: PaperLanguage): readonly Block[] {
  if (terms === undefined) return []
  const words = termWords[language]
  const items = termItems(terms, language)
  return [
    ...(items.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, words: [words.heading] },
          { kind: 'list', items, element: 'estimate.terms' },
        ] as const)),
    ...(terms.questions.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, words: [words.openHeading] },
          { kind: 'paragraph', size: 'text', words: [words.openWhat] },
          { kind: 'list', items: terms.questions.map((one) => [typed('questions', one)]), element: 'estimate.open' },
        ] as const)),
  ]
}

function termItems(terms: PaperTerms, language: PaperLanguage): readonly Words[] {
  const words = termWords[language]
  return [
    ...terms.schedules.map(({ name, from }) => words.schedule<Run>(typed('schedule.name', name), from)),
    ...(terms.promptPay === null ? [] : [[words.promptPay(terms.promptPay)]]),
    ...membershipItems(terms.membership, language),
    ...terms.units.map(({ service, low, expected, high }) =>
      words.units<Run>(typed('service', service), low, expected, high),
    ),
    ...terms.mayHappen.map((service) => words.mayHappen<Run>(typed('service', service))),
  ]
}

function membershipItems(membership: PaperMembership | null, language: PaperLanguage): readonly Words[] {
  if (membership === null) return []
  const words = termWords[language]
  const { monthlyFee, joiningFee, months, included, isMember, fees, withFees } = membership
  const paysFor = included === null ? [] : [words.included<Run>(typed('membership.included', included))]
  if (isMember === true) return [[words.alreadyMember, ' ', words.noInsurance], ...paysFor]
  return [
    ...paysFor,
    ...(monthlyFee === null ? [] : [words.monthlyFee<Run>(amountOf(monthlyFee, language), months)]),
    ...(joiningFee === null ? [] : [words.joiningFee<Run>(amountOf(joiningFee, language))]),
    words.feeInAll<Run>(amountOf(fees, language), amountOf(withFees, language)),
    ...(isMember === null ? [[words.maybeMember]] : []),
    [words.noInsurance],
  ]
}
