/** Why a paper cannot be made, as the counselor reads it. */
export const paperRefusalWords = {
  noRefund: 'No money of this plan was paid back yet.',
  nothingLate: 'No payment of this plan is late.',
  tooFewLate: 'Too few payments are late for this notice. Send a reminder instead.',
  sameBalance: 'The plan asks this balance already.',
  noOffer: 'No settlement is on offer for this plan.',
  firstVersion: 'This plan was never changed.',
  nothingOpen: 'Nothing of this plan is left to pay.',
  noPatient: 'Choose the patient of this estimate first.',
  noBirthDate: 'Enter the patient’s date of birth first.',
  noRoute: 'This estimate has no such way of paying.',
  noLine: 'This estimate has no such service.',
  daysTurned: 'The first day is after the last one.',
  voided: 'This paper is void already.',
  notSignable: 'Only a paper that is still valid can be signed.',
  fileTooLarge: 'The file is larger than 20 MB.',
  noFolder: 'Choose a folder for chart copies in the print centre first.',
} as const
