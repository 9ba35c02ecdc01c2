import type { WhySheetInput } from '../../../shared/documents/why-sheet.ts'
import type { Language } from '../../../shared/model/patient.ts'
import type { Route } from '../../../shared/model/route.ts'
import { spelledDay } from '../../../shared/text/documents-days.ts'
import { insuredCounters } from '../insured-counters.ts'

/** What is left of the plan's yearly amounts, with the day and the source; nothing for a self-pay way. */
export function factsUsed(route: Route, language: Language): WhySheetInput['facts'] {
  if (route.kind === 'selfPay') return []
  return insuredCounters(route, language).map(({ name, left, source, asOf }) => ({
    name,
    amount: left,
    source: `${source}, ${spelledDay(asOf, language)}`,
  }))
}
