/** Lines of the menu of columns: what each is, and what it supposes. */
export const offerWords = {
  sliding: { name: 'Sliding fee', note: 'By household and income' },
  charity: { name: 'Financial assistance', note: 'Hospital policy and its ceiling' },
  package: { name: 'Package price', note: 'One price for services together' },
  settlement: { name: 'Negotiated price', note: 'One sum agreed for all of it' },
  membership: { name: 'Membership', note: 'Member prices and their fee' },
  tiered: { name: 'Larger bill, larger discount', note: 'Off by the sum of charges' },
  nextPlanYear: { name: 'wait until next plan year', note: 'Nothing is met yet then' },
  notAuthorized: { name: 'If not authorized', note: 'What the contract does then' },
  deductibleMet: { name: 'If the deductible were met', note: 'Other care may meet it first' },
  outOfNetwork: { name: 'If out of network', note: 'The plan counts less, the rest may be billed' },
  together: { name: 'All coverages together', note: 'In the order in which they pay' },
  template: { name: 'Plan template', note: 'Only the kind of plan is known' },
  groups: { clinic: 'Prices and help of the clinic', plan: 'Insurance', whatIf: 'What if' },
  ofColumn: (letter: string, name: string) => `${letter}, ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  full: 'Five columns stand already. Remove one first.',
  hint: 'One key adds a column.',
} as const
