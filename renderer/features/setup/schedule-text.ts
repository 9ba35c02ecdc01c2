import { typedDate } from '../../../shared/dates/parse-date.ts'
import { type PlainDate, yearOf } from '../../../shared/dates/plain-date.ts'
import type { KeptSchedule, ScheduleTerms } from '../../../shared/model/clinic-schedule.ts'
import { known } from '../../../shared/model/fact.ts'
import type { ScheduleKind } from '../../../shared/model/schedule-stamp.ts'
import { classText, type TypedClass, textOfRate, USUAL_CLASSES } from '../../lib/class-text.ts'
import { textOfMoneyFact, textOfRateFact } from '../../lib/fact-text.ts'

/** A row of a table in the form: an amount and its percent, or a package. */
export interface TypedRow {
  readonly id: string
  readonly first: string
  readonly second: string
  readonly third: string
}

/** A schedule of the clinic as its form holds it; fields of other kinds stay as they began. */
export interface ScheduleText {
  readonly kind: ScheduleKind
  readonly name: string
  readonly from: string
  readonly to: string
  readonly region: 'contiguous' | 'alaska' | 'hawaii'
  readonly year: string
  readonly classes: readonly TypedClass[]
  readonly healthCenter: 'yes' | 'no' | '?'
  readonly policyOff: string
  readonly generallyBilled: string
  readonly monthlyFee: string
  readonly joiningFee: string
  readonly months: string
  readonly memberOff: string
  readonly included: string
  /** Discounts: charges from, off. */
  readonly steps: readonly TypedRow[]
  /** Packages: name, price, codes. */
  readonly packages: readonly TypedRow[]
  readonly off: string
  readonly days: string
  readonly payer: string
  readonly ladder: 'medicare' | 'own'
  readonly ladderSteps: string
  readonly modifiers: string
}

const ROWS = 4

/** A new schedule that begins today. */
export function newScheduleText(kind: ScheduleKind, today: PlainDate): ScheduleText {
  return {
    kind,
    name: '',
    from: typedDate(today),
    to: '',
    region: 'contiguous',
    year: String(yearOf(today)),
    classes: USUAL_CLASSES,
    healthCenter: '?',
    policyOff: '?',
    generallyBilled: '?',
    monthlyFee: '?',
    joiningFee: 'n/a',
    months: '12',
    memberOff: '',
    included: '',
    steps: rowsOf([]),
    packages: rowsOf([]),
    off: '',
    days: '0',
    payer: '',
    ladder: 'medicare',
    ladderSteps: '',
    modifiers: '',
  }
}

/** A kept schedule as text to change; the next edition begins where it is told to. */
export function textOfSchedule(kept: KeptSchedule, today: PlainDate): ScheduleText {
  const { name, effectiveFrom, effectiveTo, terms } = kept
  return {
    ...newScheduleText(terms.kind, today),
    name,
    from: typedDate(effectiveFrom),
    to: effectiveTo === null ? '' : typedDate(effectiveTo),
    ...textOfTerms(terms),
  }
}

function textOfTerms(terms: ScheduleTerms): Partial<ScheduleText> {
  switch (terms.kind) {
    case 'sliding':
      return {
        region: terms.region,
        year: String(terms.guidelineYear),
        classes: terms.classes.map(classText),
        healthCenter: terms.isHealthCenter === undefined ? '?' : terms.isHealthCenter ? 'yes' : 'no',
      }
    case 'charity':
      return { policyOff: textOfRateFact(terms.policyOff), generallyBilled: textOfRateFact(terms.generallyBilled) }
    case 'membership':
      return {
        monthlyFee: textOfMoneyFact(terms.monthlyFee),
        joiningFee: textOfMoneyFact(terms.joiningFee),
        months: String(terms.months),
        memberOff: textOfRate(terms.memberOff),
        included: terms.included,
      }
    case 'tiered':
      return { steps: rowsOf(terms.steps.map(({ from, off }) => [textOfMoneyFact(known(from)), textOfRate(off), ''])) }
    case 'package':
      return {
        packages: rowsOf(
          terms.packages.map(({ name, price, codes }) => [name, textOfMoneyFact(known(price)), codes.join(' ')]),
        ),
      }
    case 'promptPay':
      return { off: textOfRate(terms.off), days: String(terms.days) }
    case 'contract':
      return {
        payer: terms.payerName,
        ladder: terms.ladder === null ? 'medicare' : 'own',
        ladderSteps: terms.ladder?.join(' ') ?? '',
        modifiers: terms.modifiers.map((one) => `${one.modifier} ${textOfRate(one.percent)}`).join(', '),
      }
  }
}

/** Rows for what there is, and room for more. */
function rowsOf(filled: readonly (readonly [string, string, string])[]): readonly TypedRow[] {
  return Array.from({ length: Math.max(ROWS, filled.length + 1) }, (_, at) => {
    const [first = '', second = '', third = ''] = filled[at] ?? []
    return { id: `row-${at + 1}`, first, second, third }
  })
}
