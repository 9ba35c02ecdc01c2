import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { guidelineFor, shownPovertyShare } from '../../../../shared/engine/assistance/sliding-fee.ts'
import type { Assistance, SlidingAssistance } from '../../../../shared/model/assistance.ts'
import { type Fact, known, UNKNOWN } from '../../../../shared/model/fact.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { compareRates } from '../../../../shared/money/rate.ts'
import { povertyGuideline } from '../../../../shared/rules/assistance/poverty-guideline.ts'
import { valueOfYear } from '../../../../shared/rules/parameter.ts'
import { classOf, classText, type TypedClass, USUAL_CLASSES } from '../../../lib/class-text.ts'
import { moneyFactOf, rateFactOf, textOfMoneyFact, textOfRateFact } from '../../../lib/fact-text.ts'
import { answerOf, type TypedAnswer, textOfAnswer } from './pricing-form.ts'

/** Help after everything else, as the form of a column holds it. */
export interface TypedHelp {
  readonly kind: 'none' | 'sliding' | 'charity'
  readonly region: SlidingAssistance['region']
  /** The year whose guideline the clinic's schedule names; null for the one in force. */
  readonly guidelineYear: number | null
  readonly householdSize: string
  readonly annualIncome: string
  readonly classes: readonly TypedClass[]
  readonly contractForbids: TypedAnswer
  readonly isEligible: TypedAnswer
  readonly policyOff: string
  readonly generallyBilled: string
  readonly isNecessaryCare: TypedAnswer
}

const NOTHING: TypedHelp = {
  kind: 'none',
  region: 'contiguous',
  guidelineYear: null,
  householdSize: '?',
  annualIncome: '?',
  classes: USUAL_CLASSES,
  contractForbids: '?',
  isEligible: '?',
  policyOff: '?',
  generallyBilled: '?',
  isNecessaryCare: '?',
}

export function typedHelp(help: Assistance | undefined): TypedHelp {
  if (help === undefined) return NOTHING
  if (help.kind === 'charity') {
    return {
      ...NOTHING,
      kind: 'charity',
      isEligible: textOfAnswer(help.isEligible),
      policyOff: textOfRateFact(help.policyOff),
      generallyBilled: textOfRateFact(help.generallyBilled),
      isNecessaryCare: textOfAnswer(help.isNecessaryCare),
    }
  }
  const { householdSize, classes } = help
  return {
    ...NOTHING,
    kind: 'sliding',
    region: help.region,
    guidelineYear: help.guidelineYear ?? null,
    householdSize:
      householdSize.kind === 'known' || householdSize.kind === 'assumed' ? String(householdSize.value) : '?',
    annualIncome: textOfMoneyFact(help.annualIncome),
    contractForbids: textOfAnswer(help.contractForbids),
    classes: classes.length === 0 ? NOTHING.classes : classes.map(classText),
  }
}

/** The help that the form states; null while it has no class, undefined without help. */
export function helpOf(typed: TypedHelp): Assistance | null | undefined {
  switch (typed.kind) {
    case 'none':
      return undefined
    case 'charity':
      return {
        kind: 'charity',
        isEligible: answerOf(typed.isEligible),
        policyOff: rateFactOf(typed.policyOff) ?? UNKNOWN,
        generallyBilled: rateFactOf(typed.generallyBilled) ?? UNKNOWN,
        isNecessaryCare: answerOf(typed.isNecessaryCare),
      }
    case 'sliding': {
      const classes = typed.classes.flatMap(classOf).toSorted((a, b) => compareRates(a.upTo, b.upTo))
      if (classes.length === 0) return null
      return {
        kind: 'sliding',
        region: typed.region,
        ...(typed.guidelineYear === null ? {} : { guidelineYear: typed.guidelineYear }),
        householdSize: countFactOf(typed.householdSize),
        annualIncome: moneyFactOf(typed.annualIncome) ?? UNKNOWN,
        classes,
        contractForbids: answerOf(typed.contractForbids),
      }
    }
  }
}

function countFactOf(text: string): Fact<number> {
  return /^\d{1,2}$/.test(text.trim()) && Number(text) > 0 ? known(Number(text)) : UNKNOWN
}

/** The guideline of the household, and the income as a share of it in hundredths of a percent. */
export interface PovertyShare {
  readonly guideline: Cents
  /** Null while the income is not told. */
  readonly share: number | null
  readonly year: number
}

/** Null while the household is not told; `notAnnounced` where the year of the schedule has no guideline yet. */
export function povertyShare(typed: TypedHelp, on: PlainDate): PovertyShare | 'notAnnounced' | null {
  const year = typed.guidelineYear ?? yearInForce(on)
  const regions = year === null ? null : valueOfYear(povertyGuideline, year)
  if (regions === null || year === null) return 'notAnnounced'
  const size = countFactOf(typed.householdSize)
  if (size.kind !== 'known') return null
  const guideline = guidelineFor(size.value, regions[typed.region])
  const income = moneyFactOf(typed.annualIncome)
  const share = income?.kind === 'known' ? shownPovertyShare(income.value, guideline) : null
  return { guideline, share, year }
}

/** The year of the guideline that holds on a day; null where none does. */
function yearInForce(on: PlainDate): number | null {
  const found = povertyGuideline.values.findLast((one) => one.from <= on)
  return found === undefined || found.value === null ? null : Number(found.from.slice(0, 4))
}
