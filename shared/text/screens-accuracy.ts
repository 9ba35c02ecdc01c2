import { type Cents, cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { kindName } from './screens-coverage.ts'
import { causeWords } from './screens-outcome.ts'

/** Words of the report on how close estimates came. */
export const accuracyWords = {
  estimate: 'Estimate',
  patient: 'Patient',
  service: 'Services',
  expected: 'Expected',
  real: 'Real',
  difference: 'Difference',
  cause: 'Cause',
  above: 'above',
  below: 'below',
  empty: 'No estimate was held against its bill in these days.',
  noCause: 'not said',
  ownServices: 'The clinic’s own services, by the day on which the bill was entered on the estimate.',
  zones: { above: 'Came to more', close: 'Within 5%', below: 'Came to less' },
} as const

type Outlier = { readonly kind: 'care'; readonly category: string } | { readonly kind: 'notOnEstimate' }

interface Accuracy {
  readonly compared: number
  readonly open: number
  readonly within: Cents | null
  readonly close: number
  readonly outlier: Outlier | null
}

/** The answer in one sentence. */
export function accuracySentence({ compared, open, within, outlier }: Accuracy): string {
  if (compared + open === 0) return accuracyWords.empty
  if (within === null) {
    const said = open === 1 ? 'What came of 1 estimate is' : `What came of ${open} estimates is`
    return `${said} not fully known, so nothing is compared yet.`
  }
  const end = outlier === null ? '.' : `; ${outlierWords(outlier)}.`
  if (compared === 1)
    return within === 0
      ? `The 1 estimate that is compared came as expected${end}`
      : `The 1 estimate that is compared was off by ${shownMoney(within)}${end}`
  return within === 0
    ? `Half of our estimates came as expected, to the cent${end}`
    : `Half of our estimates are within ${shownMoney(within)}${end}`
}

/** How many came close, and how many cannot be compared. */
export function closeWords({ compared, open, close }: Accuracy): string {
  const came = compared === 0 ? '' : `${close} of ${compared} came within 5%. `
  const rest =
    open === 0
      ? ''
      : open === 1
        ? '1 is not fully known and counts nowhere. '
        : `${open} are not fully known and count nowhere. `
  return `${came}${rest}${accuracyWords.ownServices}`
}

function outlierWords(outlier: Outlier): string {
  if (outlier.kind === 'notOnEstimate') return 'what was not on the estimate is the outlier'
  return `${kindName(outlier.category).toLowerCase()} is the outlier`
}

/** The number of an estimate, with its version where it is not the first. */
export function estimateNumber(number: string, version: number): string {
  return version === 1 ? number : `${number} v${version}`
}

/** Why an estimate was off, in the order of what made most of it. A dash where it was not, or nobody knows. */
export function causesWords(causes: readonly (keyof typeof causeWords)[], miss: number | null): string {
  if (causes.length > 0) return causes.map((cause) => causeWords[cause]).join(', ')
  return miss === null || miss === 0 ? '–' : accuracyWords.noCause
}

/** How far a real amount is from the expected one, in words for paper. */
export function missWords(miss: number | null): string {
  if (miss === null) return 'not known'
  if (miss === 0) return shownMoney(cents(0))
  return `${shownMoney(cents(Math.abs(miss)))} ${miss > 0 ? accuracyWords.above : accuracyWords.below}`
}
