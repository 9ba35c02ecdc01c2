/** Words of a person at a glance. */
export const glanceWords = {
  open: 'Open record',
  checked: (day: string) => `checked ${day}`,
  leftOf: (total: string) => `left of ${total}`,
  next: (day: string) => `next ${day}`,
  noCoverage: 'Self-pay',
  noEstimate: 'No estimate yet',
  noPlan: 'No plan yet',
} as const
