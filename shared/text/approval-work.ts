const WORK: Readonly<Record<string, string>> = {
  'payment.reverse': 'Reverse a payment',
  'plan.writeOff': 'Write off',
  'plan.offerSettlement': 'Offer a settlement',
  'plan.settle': 'Take a settlement',
  'plan.change': 'Change a plan',
  'plan.balanceChanged': 'New balance',
  'plan.create': 'Make a plan',
  'credit.refund': 'Refund a credit',
  'planFee.waive': 'Waive a fee',
}

const WORK_STATES: Readonly<Record<string, string>> = {
  waits: ', waits for an answer',
  approved: ', allowed',
  refused: ', refused',
  stale: ', changed since: ask anew',
}

/** A request as a row of the day's work: `Write off, allowed`. */
export function approvalWork(call: string, state: string): string {
  return `${WORK[call] ?? call}${WORK_STATES[state] ?? ''}`
}
