/** Why a paper cannot be made, as the counselor reads it. */
export const paperRefusalWords = {
  noRefund: 'No money of this plan was paid back yet.',
  nothingLate: 'No payment of this plan is late beyond its days of grace.',
  paused: 'The clock of this plan stands still: no letter asks for money until it runs again.',
  notSigned: 'This plan was never signed: nothing of it is late. Have the agreement signed first.',
  tooFewLate: 'Too few payments are late for this notice. Send a reminder instead.',
  sameBalance: 'The plan asks this balance already.',
  noOffer: 'No settlement is on offer for this plan.',
  firstVersion: 'This plan was never changed.',
  termsMoved: 'The rules no longer make the payments that were agreed. Copy the first agreement instead.',
  onlyPlan: 'The payer has no other open plan.',
  nothingOpen: 'Nothing of this plan is left to pay.',
  noPatient: 'Choose the patient of this estimate first.',
  noBirthDate: 'Enter the patient’s date of birth first.',
  noRoute: 'This estimate has no such way of paying.',
  noLine: 'This estimate has no such service.',
  daysTurned: 'The first day is after the last one.',
  doNotMail:
    'Nothing goes to this person by mail. Hand the paper over and record that, or change how to reach the person.',
  otherPayer:
    'The person asked for confidential contact and somebody else pays: this paper carries no address. Hand it over and record that.',
  voided: 'This paper is void already.',
  notSignable: 'Only a paper that is still valid can be signed.',
  fileTooLarge: 'The file is larger than 20 MB.',
  notAPage: 'The file is no PDF, PNG or JPEG page. Scan the page again and drop that file.',
  noFolder: 'Choose a folder for chart copies in the print centre first.',
} as const
