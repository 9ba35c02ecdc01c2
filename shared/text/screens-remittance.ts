import { type Cents, cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'

/** A remittance that is held against an estimate. */
export const remittanceWords = {
  choose: 'Choose a remittance (835)',
  title: 'Take amounts from a remittance',
  take: 'Take them',
  leave: 'Leave them',
  claim: 'Claim',
  service: 'Service',
  matched: (count: number, all: number) => `${count} of ${all} services of the claim are on the estimate.`,
  rest: 'The others are added below as services that were not on it.',
  notSound: 'The claim does not balance, or it is a reversal or a notice. Look at it before it is taken.',
  notYet: (amount: Cents) => `Of it ${shownMoney(amount)} is to be looked into before anybody is billed.`,
  claimOf: (account: string, patient: string, paid: Cents | null) =>
    [account, patient, paid === null ? '' : `paid ${shownMoney(cents(paid))}`].filter((part) => part !== '').join(', '),
  notX12: 'This file is no remittance. Nothing was read from it; choose the 835 of the payer.',
  other: (sets: string) => `This file holds ${sets}, no remittance (835). Nothing was taken.`,
  empty: 'The remittance holds no claim. Nothing was taken.',
  tooLarge: 'The file is larger than 20 MB. Nothing was read.',
  taken: 'The amounts are in the fields. Ctrl Z takes them back.',
} as const
