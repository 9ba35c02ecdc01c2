import { type Rate, shownPercent } from '../money/rate.ts'

/** Something about a sliding fee schedule that the rules of health centers do not allow. */
type Code =
  | 'noClassAtGuideline'
  | 'shareBelowGuideline'
  | 'feeNotNominal'
  | 'fullAboveGuideline'
  | 'noDiscount'
  | 'tooFewClasses'
  | 'endsEarly'
  | 'goesTooFar'
  | 'notRising'

const SENTENCES: Readonly<Record<Code, (upTo: string) => string>> = {
  noClassAtGuideline: () => 'One class has to end at 100% of the guideline: up to there the discount is full.',
  shareBelowGuideline: (upTo) =>
    `Up to ${upTo} of the guideline the patient pays nothing or a small fixed fee, never a share of the charge.`,
  feeNotNominal: (upTo) => `The fee up to ${upTo} has to be less than what the next class pays.`,
  fullAboveGuideline: (upTo) => `Up to ${upTo} the discount is partial: above the guideline something is paid.`,
  noDiscount: (upTo) => `Up to ${upTo} there has to be a discount: 100% of the charge is none.`,
  tooFewClasses: () => 'Between 100% and 200% of the guideline there have to be at least three classes.',
  endsEarly: () => 'The partial discounts have to reach 200% of the guideline.',
  goesTooFar: (upTo) =>
    `Above 200% of the guideline there is no sliding discount, so the class up to ${upTo} has none.`,
  notRising: (upTo) => `The class up to ${upTo} pays less than the class before it.`,
}

/** What a finding about a sliding fee schedule says, with the place of the rule: `42 CFR 51c.303(f)`. */
export function scheduleFindingText(
  { code, upTo }: { readonly code: Code; readonly upTo: Rate | null },
  cite: string,
): string {
  return `${SENTENCES[code](percentOf(upTo))} (${cite})`
}

function percentOf(rate: Rate | null): string {
  return rate === null ? '' : `${shownPercent(rate)}%`
}

/** Whether the rules of health centers hold for the clinic's schedule. */
export const healthCenterWords = {
  label: 'Rules of health centers (Section 330)',
  answers: { '?': '?', yes: 'They bind us (center, look-alike, NHSC site)', no: 'They do not bind us' },
  found: 'Against those rules',
  asks: 'Say above whether these rules bind the clinic. If they do, the schedule can’t be saved like this.',
} as const
