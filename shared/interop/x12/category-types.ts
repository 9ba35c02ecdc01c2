import type { AnswerCategory } from './benefit-candidates.ts'

/** Service types (EB03) of a kind of care: its own, then broader ones that hold where its own are not stated. */
export interface CategoryTypes {
  readonly own: readonly string[]
  readonly broader: readonly string[]
}

/**
 * Our kinds of care by service types, nearest first. `specialist` shares the office visit's: the payer tells it apart in
 * words. Well visits are preventive, never an office visit. Procedures and drugs have no service type of their own: only
 * what holds for the plan as a whole is said of them. Source: interop specification 3.4.
 */
export const CATEGORY_TYPES: Readonly<Record<AnswerCategory, CategoryTypes>> = {
  office: { own: ['98'], broader: ['BY', '96', '1'] },
  specialist: { own: ['98'], broader: ['BY', '96', '1'] },
  urgentCare: { own: ['UC'], broader: [] },
  emergency: { own: ['86', '52', '51'], broader: [] },
  lab: { own: ['5'], broader: ['73'] },
  imaging: { own: ['4'], broader: ['73'] },
  advancedImaging: { own: ['62'], broader: ['73', '4'] },
  procedure: { own: [], broader: [] },
  surgery: { own: ['2', '53', '50'], broader: [] },
  therapy: { own: ['PT', 'AD', 'AF', 'AE'], broader: [] },
  drug: { own: [], broader: [] },
  equipment: { own: ['DM', '12', '18'], broader: [] },
  mentalHealth: { own: ['MH', 'A8', 'A6'], broader: [] },
  preventive: { own: ['81', '80', '68', 'BZ'], broader: [] },
}

/** The kinds in the order in which answers are shown. */
export const ANSWER_CATEGORIES = Object.keys(CATEGORY_TYPES) as readonly AnswerCategory[]

/** Words that tell a specialist's visit from a primary one, as payers write them. */
const SPECIALIST = /\bSPEC(IALIST|IALTY)?\b|\bGYN\b/i
const PRIMARY = /\bPRIMARY\b|\bPCP\b|\bPRIME CARE\b|\bGENERAL PRACT/i

/** Whether messages speak of a specialist, of primary care, of both or neither. */
export function visitWords(messages: readonly string[]): { readonly specialist: boolean; readonly primary: boolean } {
  return {
    specialist: messages.some((message) => SPECIALIST.test(message)),
    primary: messages.some((message) => PRIMARY.test(message)),
  }
}
