/** Parts of the screen inventory that the window does not hold: where, what is asked for, and why it is so. */
export const NOT_HELD: readonly (readonly [screen: string, asked: string, why: string])[] = [
  ['S4', 'Sections for payments, authorizations and history', 'The plan, Alt U and the audit trail hold them.'],
  ['S5', 'First focus on the payer', 'The plan stands first, because a plan on file fills the payer in.'],
  ['S7', 'Import review of an eligibility answer', 'No eligibility file is read.'],
  ['S11', 'A screen of its own for the good-faith form', 'Its checks stand on the estimate, its details in Documents.'],
  ['S12', 'A screen of its own for the outcome', 'The bill of each provider is typed on the issued estimate.'],
  ['S14', 'First focus on the next payment due', 'The page has the focus, and its keys act on the next payment.'],
  ['S16', 'Columns by state', 'The filters count each state and show the plans in it.'],
  ['S23', 'First focus on the range of days', 'The report has the focus; a range stands on the reports that have one.'],
  ['S24', 'First focus on the first undone step', 'The clinic comes first; what is undone stands on Today.'],
  ['S25', 'First focus on the filter', 'The rows have the focus, so that Alt ↓ turns the page.'],
]
