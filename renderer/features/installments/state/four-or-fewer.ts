import { mostWithoutDisclosureFor } from '../../../../shared/engine/installments/offer-counts.ts'
import { designerWords } from '../../../../shared/text/plan-screen.ts'
import type { Design } from './use-design.ts'

/** How many payments would need no lending disclosure, where these are too many; null where they are not, or none would do. */
export function fewerPayments({ view, agreedOn, rules }: Pick<Design, 'view' | 'agreedOn' | 'rules'>): number | null {
  if (view.disclosure?.trigger.why !== 'moreThanFour') return null
  const paysToday = view.reading.downPayment !== null && view.reading.downPayment > 0
  return mostWithoutDisclosureFor(agreedOn, paysToday && rules.clinic.countsDownPayment)
}

/** Puts so many equal payments into the form; nothing where these are few enough. */
export function takeFewer(design: Design): void {
  const count = fewerPayments(design)
  if (count === null) return
  design.change(designerWords.number, { driver: 'count', count: String(count), shape: 'level' })
}
