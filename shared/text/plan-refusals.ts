import { cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'

type Facts = Readonly<Record<string, string | number>>

const money = (amount: string | number | undefined): string => shownMoney(cents(Number(amount)))

/** Why the terms of a plan cannot be kept, as one sentence that says what would be possible. */
const sentences: Readonly<Record<string, (facts: Facts) => string>> = {
  nothingToPay: () => 'Nothing is left to pay in installments.',
  countOutOfRange: () => 'A plan has at least one payment.',
  installmentBelowMinimum: ({ minimum, largestCount }) =>
    Number(largestCount) > 0
      ? `The least payment is ${money(minimum)}. At most ${largestCount} payments would do.`
      : `The least payment is ${money(minimum)}.`,
  termTooLong: ({ maximumCount, amountNeeded }) =>
    `At most ${maximumCount} payments are allowed. ${money(amountNeeded)} each would do.`,
  paymentDoesNotCoverInterest: ({ minimumPayment }) =>
    `The first payment does not cover its interest. ${money(minimumPayment)} is the least that does.`,
  stepsDoNotFit: () => 'The steps do not pay exactly what is left. Leave one amount empty, or change them.',
  methodNeedsRhythm: () =>
    'Equal periods cannot be told where months are left out. Count interest by days, or give every month its payment.',
  rateTooFine: () => 'This rate has too many decimals.',
  datesImpossible: () => 'The dates do not work out. Look at the first payment and the number of payments.',
  firstDueTooEarly: () => 'The first payment must not be before the agreement date.',
  downPaymentTooLarge: () => 'Pays today is more than is owed.',
  guarantorMinor: () => 'The guarantor is under 18.',
  guarantorUnnamed: () => 'Type who pays. A minor cannot.',
  guarantorBirthMissing: () => 'Type the birth date of who pays: a guarantor is an adult.',
  guarantorAddressMissing: () => 'Type the address of who pays.',
  confidentialOfOther: () =>
    'This is the patient’s confidential address or phone, and somebody else pays. Type the payer’s own.',
  alreadyPlanned: ({ planNumber, left }) =>
    `This estimate is already in plan ${planNumber}. ${money(left)} of it is left.`,
  estimateReplaced: () => 'This estimate was issued anew. Make the plan from its newest version.',
  estimateNotIssued: () => 'The estimate is not issued yet.',
}

/** The sentence of a refusal by its code; facts that are amounts are in cents. */
export function planRefusalWords(code: string, facts: Facts): string {
  return sentences[code]?.(facts) ?? 'Change the amount, the number of payments or the dates.'
}
