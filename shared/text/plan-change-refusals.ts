import { isPlainDate } from '../dates/plain-date.ts'
import { cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { planRefusalWords } from './plan-refusals.ts'
import { dayFact } from './policy-words.ts'
import { listDay } from './screens-days.ts'

type Facts = Readonly<Record<string, string | number>>

const money = (amount: string | number | undefined): string => shownMoney(cents(Number(amount)))

function day({ today, on }: Facts): string {
  const [shown, now] = [String(on), String(today)]
  return isPlainDate(shown) && isPlainDate(now) ? listDay(shown, now) : shown
}

/** Why a running plan cannot be changed in this way, as one sentence that says what would be possible. */
const sentences: Readonly<Record<string, (facts: Facts) => string>> = {
  effectiveInFuture: () => 'New terms begin today or earlier. Choose a day that has come.',
  effectiveTooEarly: (facts) => `The terms were last changed from ${day(facts)}. New ones begin on or after it.`,
  noSuchPayment: () => 'That payment is paid already or does not exist.',
  paymentIsLate: () => 'That payment is late already. Move the overdue amount into other payments instead.',
  dateInPast: () => 'A new due date must not lie in the past.',
  datesNotIncreasing: () => 'Due dates have to follow one another. Move the later ones too.',
  noInstallmentLeft: () => 'No payment is left to carry the money.',
  noInterest: () => 'This plan bears no interest.',
  rateNotLower: () => 'Type a rate that is lower than the one that holds.',
  nothingOverdue: () => 'Nothing is overdue.',
  reAgedLately: (facts) => `Overdue amounts were moved behind lately. It is possible again from ${day(facts)}.`,
  reAgingNotAllowed: () => 'The clinic does not move overdue amounts behind the last payment.',
  pausedAlready: () => 'The plan is paused already.',
  notPaused: () => 'The plan is not paused.',
  pauseTooShort: () => 'The last day of a pause must not lie before its first.',
  samePayer: () => 'The payer stays the same.',
  firstDueReached: () => 'The first due date has come. Close the plan out instead.',
  moneyCame: () => 'Money was paid on this plan. Close it out or reverse the payment first.',
  consentMissing: () => 'Write down who agreed to the new terms.',
  nothingChanges: () => 'Nothing would change.',
  notPossible: () => 'The plan cannot take the difference in this way. Choose another one.',
  refundWayMissing: () => 'Say by what means the money goes back.',
  backDatedWithoutReason: ({ days }) => `Money dated back more than ${days} days needs a reason.`,
  refundMoreThanThere: ({ most }) => `At most ${money(most)} can go back.`,
  feeNotAllowed: ({ why }) => String(why),
  feeChanged: ({ amount }) => `The fee would be ${money(amount)} now. Look at it again.`,
  feeTwice: () => 'That returned payment was charged already.',
  notReturned: () => 'That payment was not taken back.',
  waiverMoreThanThere: ({ most }) => `At most ${money(most)} of the fee can be waived.`,
  writeOffMoreThanLeft: ({ most }) => `Only ${money(most)} is left to write off.`,
  autopayOffAlready: () => 'Automatic payments are off already.',
  tokenIsAccount: () => 'That reads like an account number. Type the reference that the processor gave instead.',
  consentInFuture: () => 'The payer agrees today or earlier. Choose a day that has come.',
  drawInFuture: () => 'That draw is still to come.',
  drawNotAwaited: () => 'Nothing is drawn for this plan on that day. Post the payment on the plan instead.',
  drawNotedAlready: () => 'That result was noted already.',
  contactNotYours: () => 'Only who logged the call takes it back, and within a day.',
  markNotYours: () => 'Only who recorded it takes it back, and within a day.',
  contactInFuture: () => 'A talk is logged on its day or later.',
  promiseIncomplete: () => 'A promise is an amount and a day.',
  noteEmpty: () => 'Write the note first.',
  dayBeforeContact: () => 'The day lies before the talk.',
  snoozeInPast: () => 'Choose a day that is still to come.',
  deadlinePassed: () => 'The last day of the offer must not lie in the past.',
  offerTooHigh: ({ most }) => `${money(most)} is left. An offer asks for less than that.`,
  factInFuture: () => 'A fact is recorded on its day or later.',
  assignOthers: () => 'Work of others is given on by a lead or supervisor.',
  assignNobody: () => 'Work is given to somebody who works at the desk.',
  applicationChanged: () => 'The application was changed since. Open it and change what is wrong.',
  applicationDecided: () => 'Help was given or refused under this application, so it stays. Decide it anew instead.',
  patientChanged: () => 'The record was changed since. Open it and change what is wrong.',
  patientNamed: () => 'Something was entered for this person since, so the record stays.',
  coverageChanged: () => 'The coverage was changed since. Open it and change what is wrong.',
  estimateRests: ({ number }) =>
    `Estimate ${number} was issued from this version, so it stays. Change the coverage itself: that becomes a further version.`,
  estimateNamesCoverage: ({ number }) =>
    `Estimate ${number} was issued from this coverage, so it stays. Where it has ended, type its last day.`,
  coverageTakenOut: ({ plan }) =>
    `The coverage ${plan} was taken out of use since. Remove its column, or choose another one.`,
  authorizationUsed: () => 'Visits are logged under this authorization, so it stays. Take those back first.',
  useInFuture: () => 'A visit is logged on its day or later.',
  draftTwice: () => 'The same form was begun here too. Finish or discard that one first.',
  handOverNobody: () => 'Work is handed to a colleague who can go on with it.',
  gateShut: () => 'A condition of outside collection is still open.',
  packReason: () => 'Say why these rules are changed.',
  packStart: ({ from }) => `These rules begin ${dayFact(from, 'en')}. Type that day or a later one.`,
  packEdition: ({ edition }) => `The next edition of these rules is number ${edition}. Look at them again first.`,
  rateAboveOld: () =>
    'The new plan may not ask interest on what bore none, nor a higher rate than any of the old plans. Lower its rate.',
  differentPayers: () => 'Only plans of one patient and one payer are put together.',
  joinsPaused: ({ number }) =>
    `Plan ${number} is paused, and a new plan would ask for its payments again. End the pause first, or leave it out.`,
  consolidatedAmount: ({ left }) =>
    `The new plan is over ${money(left)}, which is left of the old ones, with nothing paid today.`,
  noOffer: () => 'No settlement was offered for this plan.',
  offerNotPaid: ({ missing }) =>
    `${money(missing)} of the settlement has not come in time. It stays an ordinary payment.`,
}

/** The sentence of a refusal by its code; facts that are amounts are in cents. */
export function planChangeRefusalWords(code: string, facts: Facts): string {
  return sentences[code]?.(facts) ?? planRefusalWords(code, facts)
}
