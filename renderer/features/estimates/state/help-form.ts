import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { guidelineFor, shownPovertyShare } from '../../../../shared/engine/assistance/sliding-fee.ts'
import type { Assistance, SlidingAssistance } from '../../../../shared/model/assistance.ts'
import { type Fact, known, UNKNOWN } from '../../../../shared/model/fact.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { parseMoney } from '../../../../shared/money/parse-money.ts'
import { parsePercentNumber } from '../../../../shared/money/parse-percent.ts'
import { compareRates } from '../../../../shared/money/rate.ts'
import { povertyGuideline } from '../../../../shared/rules/assistance/poverty-guideline.ts'
import { valueOn } from '../../../../shared/rules/parameter.ts'
import { moneyFactOf, rateFactOf, textOfMoneyFact, textOfRateFact } from '../../../lib/fact-text.ts'
import { answerOf, type TypedAnswer, textOfAnswer, textOfRate } from './pricing-form.ts'

export interface TypedClass {
  readonly id: string
  readonly upTo: string
  /** `$20` is a fee for a visit, `20%` a share of the charge. */
  readonly pays: string
}

/** Help after everything else, as the form of a column holds it. */
export interface TypedHelp {
  readonly kind: 'none' | 'sliding' | 'charity'
  readonly region: SlidingAssistance['region']
  readonly householdSize: string
  readonly annualIncome: string
  readonly classes: readonly TypedClass[]
  readonly contractForbids: TypedAnswer
  readonly isEligible: TypedAnswer
  readonly policyOff: string
  readonly generallyBilled: string
  readonly isNecessaryCare: TypedAnswer
}

/** Where the classes of a health center end by law and custom; what each pays is the clinic's own. */
const USUAL_ENDS = ['100%', '133%', '167%', '200%']

const NOTHING: TypedHelp = {
  kind: 'none',
  region: 'contiguous',
  householdSize: '?',
  annualIncome: '?',
  classes: USUAL_ENDS.map((upTo) => ({ id: upTo, upTo, pays: '' })),
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
    householdSize:
      householdSize.kind === 'known' || householdSize.kind === 'assumed' ? String(householdSize.value) : '?',
    annualIncome: textOfMoneyFact(help.annualIncome),
    contractForbids: textOfAnswer(help.contractForbids),
    classes: classes.length === 0 ? NOTHING.classes : classes.map(classText),
  }
}

function classText({ upTo, pays }: SlidingAssistance['classes'][number], at: number): TypedClass {
  const words = pays.kind === 'fee' ? `$${textOfMoneyFact(known(pays.amount))}` : textOfRate(pays.rate)
  return { id: `class-${at + 1}`, upTo: textOfRate(upTo), pays: words }
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
        householdSize: countFactOf(typed.householdSize),
        annualIncome: moneyFactOf(typed.annualIncome) ?? UNKNOWN,
        classes,
        contractForbids: answerOf(typed.contractForbids),
      }
    }
  }
}

/** A class as typed; null while what it pays, or up to where it reaches, has no reading. */
export function classOf({ upTo, pays }: Pick<TypedClass, 'upTo' | 'pays'>): SlidingAssistance['classes'] {
  const limit = parsePercentNumber(upTo)
  const share = pays.includes('%') ? parsePercentNumber(pays) : null
  const fee = parseMoney(pays)
  if (limit === null) return []
  if (share !== null) return [{ upTo: limit, pays: { kind: 'share', rate: share } }]
  return fee.kind === 'amount' ? [{ upTo: limit, pays: { kind: 'fee', amount: fee.value } }] : []
}

function countFactOf(text: string): Fact<number> {
  return /^\d{1,2}$/.test(text.trim()) && Number(text) > 0 ? known(Number(text)) : UNKNOWN
}

/** The guideline of the household and the income as a share of it in hundredths of a percent; null while facts miss. */
export function povertyShare(
  typed: TypedHelp,
  on: PlainDate,
): { readonly guideline: Cents; readonly share: number | null; readonly from: string } | null {
  const regions = valueOn(povertyGuideline, on)
  const size = countFactOf(typed.householdSize)
  if (regions === null || size.kind !== 'known') return null
  const guideline = guidelineFor(size.value, regions[typed.region])
  const income = moneyFactOf(typed.annualIncome)
  const share = income?.kind === 'known' ? shownPovertyShare(income.value, guideline) : null
  return { guideline, share, from: povertyGuideline.values.findLast((one) => one.from <= on)?.from ?? '' }
}
