/** What an eligibility answer or a remittance leaves open: what it is, and what a person can do. */
export interface FindingWords {
  readonly says: string
  readonly does: string
}

const said = (says: string, does: string): FindingWords => ({ says, does })

const LOOK = 'Look at the marked line.'
const AGAIN = 'Save the answer again from where it came, then open the new file.'

/** Of the file itself, whatever it holds. */
const OF_FILES: Readonly<Record<string, FindingWords>> = {
  'X12-TEXT-BEFORE': said('There is other text before the answer.', 'It was left out.'),
  'X12-NO-ISA': said('The beginning of the file is missing.', `It was read as far as it goes. ${AGAIN}`),
  'X12-ISA-WIDTH': said('The first line does not have the usual widths.', 'It was read all the same.'),
  'X12-WRAPPED': said('Lines are broken in the middle.', 'They were put together.'),
  'X12-SAME-SEPARATOR': said('One sign separates two kinds of parts.', 'It was read by the place where it stands.'),
  'X12-CONTROL': said(
    'The end of the file has another number than its beginning.',
    `Part of it may be missing. ${AGAIN}`,
  ),
  'X12-COUNT': said('The file holds another number of lines than it says.', `Part of it may be missing. ${AGAIN}`),
  'X12-VERSION': said('The file does not say clearly which version it is.', 'It was read as the usual version.'),
  'X12-VERSION-OLD': said('The file is of an older version.', 'It was read the same way.'),
  'X12-NO-END': said('The end of the file is missing.', `Everything up to there was read. ${AGAIN}`),
  'X12-SEGMENT-UNREADABLE': said('A line could not be read.', 'It is shown as it is and nothing was taken from it.'),
  'X12-OUTSIDE': said('Lines stand outside of any answer.', 'They are shown and nothing was taken from them.'),
  'X12-DATE-UNREADABLE': said('A date is no day of the calendar.', 'It was left out. Type the day by hand.'),
  'X12-AMOUNT-UNREADABLE': said('An amount could not be read.', 'It was left out. Type it by hand.'),
  'X12-AMOUNT-ROUNDED': said('An amount has more than two decimals.', 'It was rounded to cents.'),
  'X12-DUPLICATE': said('The same answer is in the file twice.', 'Take one of them.'),
  'X12-OTHER-TRANSACTION': said('The file also holds something else.', 'That part was not read.'),
}

/** Of an eligibility answer. */
const OF_ANSWERS: Readonly<Record<string, FindingWords>> = {
  'X271-NO-PERSON': said('The answer names nobody.', 'Ask the payer again.'),
  'X271-AS-OF-MISSING': said('The answer does not say of which day it is.', 'Type the day on which it was asked for.'),
  'X271-AS-OF-OLD': said('The answer is old.', 'Ask the payer again before you rely on what was met.'),
  'X271-REJECTED': said('The payer did not answer.', 'The reason stands beside it.'),
  'X271-STATUS-NOT-SAID': said('The answer does not say whether the coverage is active.', 'Ask the payer.'),
  'X271-INACTIVE': said(
    'The payer says that the coverage is not active.',
    'Ask for another card, or estimate without insurance.',
  ),
  'X271-ACTIVE-AND-INACTIVE': said('One part is active, another is not.', 'Say which one counts for this visit.'),
  'X271-UNDER-INVESTIGATION': said('The coverage is active and under review.', 'Ask the payer before the visit.'),
  'X271-ENDED': said('The coverage ends before the day of the visit.', 'Ask for the coverage that follows.'),
  'X271-NOT-BEGUN': said('The coverage begins after the day of the visit.', 'Ask for the coverage until then.'),
  'X271-PLANS-SEVERAL': said('Several plans are active.', 'Choose the one that this visit falls under.'),
  'X271-GROUPS-SEVERAL': said('Several group numbers are stated.', 'Compare them with the card.'),
  'X271-PERSON-CORRECTED': said('The payer has other details of this person.', 'Compare them with the record.'),
  'X271-PERSON-DIFFERS': said('Name or birth date differs from the record.', 'Say whether it is the same person.'),
  'X271-COINS-NOVALUE': said(
    'A coinsurance is stated without its percent.',
    'Ask what share the patient pays. Until then it is unknown.',
  ),
  'X271-COINS-OVER-ONE': said('A percent is written as a whole number.', 'It was read as a percent. Confirm it.'),
  'X271-COINS-WHOSE': said('A share may be the plan’s instead of the patient’s.', 'Say whose share it is.'),
  'X271-COINS-ZERO': said('A coinsurance of 0 % is stated.', 'Make sure that it is meant, where a deductible is left.'),
  'X271-COINS-SEVERAL': said(
    'Several coinsurances are stated for one kind of care.',
    'Choose the one that holds for this visit.',
  ),
  'X271-COPAY-NOVALUE': said('A copay is stated without its amount.', 'Ask the payer. Until then it is unknown.'),
  'X271-COPAY-SEVERAL': said(
    'Several copays are stated for one kind of care.',
    'Choose the one that holds for this visit.',
  ),
  'X271-COPAY-ZERO': said('A copay of 0.00 is stated.', 'Often coinsurance applies instead: look at both.'),
  'X271-NETWORK-BOTH-AND-IN': said(
    'One amount holds for both networks, another for one.',
    'The one for this network goes first. Confirm it.',
  ),
  'X271-PROVIDER-NETWORK': said(
    'Amounts hold if this clinic is in network. The answer does not say whether it is.',
    'Say whether it is in network.',
  ),
  'X271-NETWORK-NOT-SAID': said(
    'An amount does not say for which network it holds.',
    'It is used for either. Ask the payer.',
  ),
  'X271-NO-REMAINING': said(
    'The total is stated, not what is left of it.',
    'Ask the payer. Until then estimates show a range.',
  ),
  'X271-AMOUNTS-DISAGREE': said('Total, met and left do not add up.', 'What is left is used. Ask the payer.'),
  'X271-AMOUNTS-SEVERAL': said(
    'Several amounts are stated for the same thing.',
    'Choose one by the words beside them.',
  ),
  'X271-NINES': said('The amount is all nines: it may stand for no limit.', 'Confirm that there is no limit.'),
  'X271-FAMILY-ONLY': said(
    'Only the family’s amount is stated.',
    'Ask whether each person has a deductible of their own.',
  ),
  'X271-READ-AS-FAMILY': said('The amount is of a part of the family.', 'It was read as the family’s.'),
  'X271-WHOSE-NOT-SAID': said('The amount does not say whose it is.', 'It was read as one person’s.'),
  'X271-PLAN-YEAR': said('The plan year need not begin in January.', 'Say in which month it begins.'),
  'X271-YEAR-ROLLS': said(
    'A new plan year begins before the visit.',
    'What was met counts from the beginning again. Confirm it.',
  ),
  'X271-PERIOD-BLANK-TOTAL': said(
    'A yearly amount does not say its period.',
    'It was read as the total of the plan year.',
  ),
  'X271-PERIOD-BLANK-COPAY': said('A copay does not say how often it is due.', 'It was read as due for each visit.'),
  'X271-OOP-INCLUDES': said('The payer says what counts toward the out-of-pocket limit.', 'Read its words.'),
  'X271-OTHER-PAYER': said('There is another payer.', 'Say which one pays first.'),
  'X271-QMB': said(
    'The patient may be a Qualified Medicare Beneficiary: Medicare’s cost sharing may not be billed.',
    'Confirm it before you collect anything.',
  ),
  'X271-MEDICAID-OTHER': said('Medicaid may be another payer.', 'Collect nothing before both payers answered.'),
  'X271-RESTRICTION': said('The payer restricts this coverage.', 'Read its words.'),
  'X271-EXCLUSION': said('The payer names an exclusion.', 'Read its words.'),
  'X271-COVERED-AND-NOT': said(
    'A kind of care is named as covered and as not covered.',
    'Choose by the words beside them.',
  ),
  'X271-ASK-OTHERS': said('The payer can not answer this and names who can.', 'Ask there.'),
  'X271-CANNOT-ANSWER': said('The payer could not work out an answer.', 'Ask again later or by phone.'),
  'X271-SPEND-DOWN': said('The patient has to spend an amount before Medicaid pays.', 'Ask how much of it is left.'),
  'X271-COST-CONTAINMENT': said('An amount may be a penalty.', 'Read the payer’s words.'),
  'X271-DISCLAIMER': said('The payer adds a disclaimer.', LOOK),
  'X271-KIND-UNKNOWN': said('A line is of a kind that is not known here.', 'It is shown as it is.'),
}

/** Of a remittance. */
const OF_REMITTANCES: Readonly<Record<string, FindingWords>> = {
  'X835-COMPONENT-ODD': said(
    'A service is written with other signs than the file declares.',
    'It was read all the same.',
  ),
  'X835-NO-CLAIM': said('The remittance holds no claim.', 'There is nothing to compare.'),
  'X835-LINE-UNBALANCED': said(
    'A service does not add up.',
    'Charge less adjustments is not what was paid. Ask the payer.',
  ),
  'X835-CLAIM-UNBALANCED': said('A claim does not add up.', 'It is shown, and nothing is learned from it.'),
  'X835-FILE-UNBALANCED': said('The payment is not the sum of its claims.', 'Ask the payer for what is missing.'),
  'X835-PATIENT-DIFFERS': said('The patient’s part differs from its adjustments.', 'The adjustments are used.'),
  'X835-GROUP-UNKNOWN': said(
    'An adjustment is of a group that is not known here.',
    'It lowers the payment and is owed by nobody yet.',
  ),
  'X835-REVERSAL': said('An earlier payment is taken back.', 'The corrected claim follows: look at both together.'),
  'X835-NAME-CORRECTED': said('The payer has the patient by another name.', 'Compare it with the record.'),
  'X835-CODE-CHANGED': said('The payer changed the code of a service.', 'Compare it with what was sent.'),
  'X835-DISPUTE-FIRST': said(
    'The payer asks for a reason or an authorization.',
    'Dispute it before you bill the patient.',
  ),
  'X835-BALANCE-BILL': said(
    'The charge is above what the plan allows.',
    'Check protection from surprise bills before you bill the patient.',
  ),
}

const ALL: Readonly<Record<string, FindingWords>> = { ...OF_FILES, ...OF_ANSWERS, ...OF_REMITTANCES }

/** The two sentences of a code; an unknown code is shown as it is. */
export function answerFinding(code: string): FindingWords {
  return ALL[code] ?? said(code, LOOK)
}

/** Why a file is not read, by its code, and what to do. */
export const NOT_READ: Readonly<Record<string, FindingWords>> = {
  EMPTY: said('The file is empty.', AGAIN),
  'NOT-X12': said('This is no answer of a payer.', 'Choose the file with the answer (often .271, .835, .edi or .txt).'),
  'TOO-LARGE': said('The file is too large: 20 MB or 200,000 lines are read.', 'Ask for fewer people in one file.'),
  HTML: said('This is a web page.', 'Save the answer itself instead of the page that shows it.'),
  JSON: said('This is a file of another format (JSON).', 'Ask the payer or portal for a 271 or 835 file.'),
  BINARY: said('This is a picture, a PDF or another kind of file.', 'Ask the payer or portal for a 271 or 835 file.'),
}
