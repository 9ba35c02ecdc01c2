import type { PlainDate } from '../dates/plain-date.ts'
import type { Cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { type PaperLanguage, spelledDay } from './documents-days.ts'

/** That what a plan asks passes its good faith estimate by so much that the patient may dispute it. */
export function disputeSentence(
  { excess, until }: { readonly excess: Cents; readonly until: PlainDate },
  language: PaperLanguage,
): string {
  return language === 'en'
    ? `${shownMoney(excess)} more than the good faith estimate: the patient may dispute the bill until ${spelledDay(until, 'en')}.`
    : `${shownMoney(excess)} más que la estimación de buena fe: el paciente puede disputar la factura hasta el ${spelledDay(until, 'es')}.`
}

/** What the desk does about it. */
export function disputeDuty(language: PaperLanguage): string {
  return language === 'en'
    ? 'While a dispute is open, collect nothing of that part and charge no late fee: pause the plan for a billing dispute.'
    : 'Mientras haya una disputa, no cobre esa parte ni cargos por mora: pause el plan por disputa de factura.'
}
