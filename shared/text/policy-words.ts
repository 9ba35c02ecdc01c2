import { isPlainDate } from '../dates/plain-date.ts'
import { cents, isCents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { type PaperLanguage, spelledDay } from './documents-days.ts'

/** Facts of a policy line, an offer or a condition: amounts in cents, days as `YYYY-MM-DD`, rates as percent texts. */
export type Facts = Readonly<Record<string, string | number>>

/** A sentence in both languages, made from facts. */
export type BothWays = { readonly [L in PaperLanguage]: (facts: Facts) => string }

/** The fact as an amount; `?` where it is none. */
export function moneyOf(fact: string | number | undefined): string {
  return typeof fact === 'number' && isCents(fact) ? shownMoney(cents(fact)) : '?'
}

/** The fact as a day in words; `?` where it is none. */
export function dayFact(fact: string | number | undefined, language: PaperLanguage): string {
  return typeof fact === 'string' && isPlainDate(fact) ? spelledDay(fact, language) : '?'
}

/** A count with its noun: 1 month, 8 months. */
export function counted(count: string | number | undefined, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

const STATES: Readonly<Record<string, string>> = {
  AZ: 'Arizona',
  CA: 'California',
  CO: 'Colorado',
  DE: 'Delaware',
  MD: 'Maryland',
  MN: 'Minnesota',
  NJ: 'New Jersey',
  NY: 'New York',
  WA: 'Washington',
}

/** Who set a limit: the clinic, federal law, the starter rules, or a state. Other ids of packs are shown as they are. */
export function sourceName(source: string, language: PaperLanguage): string {
  const isEnglish = language === 'en'
  if (source === 'clinic') return isEnglish ? 'clinic policy' : 'política de la clínica'
  if (source === 'US') return isEnglish ? 'federal law' : 'ley federal'
  if (source === 'starter') return isEnglish ? 'starter rules' : 'reglas iniciales'
  const name = STATES[source.slice(0, 2)]
  if (name === undefined) return source
  if (!source.endsWith('-hospital')) return name
  return isEnglish ? `${name}, hospitals` : `${name}, hospitales`
}

const CLAUSES: Readonly<Record<string, Readonly<Record<PaperLanguage, string>>>> = {
  'CA.creditReporting': { en: 'Credit reporting', es: 'Informes de crédito' },
  'NJ.letter': { en: 'Statement in letters about a debt', es: 'Declaración en cartas sobre una deuda' },
}

/** What a required clause is about, by its id; one of the clinic's own is called by the law that asks for it. */
export function clauseTitle(id: string, language: PaperLanguage): string {
  const known = CLAUSES[id]?.[language]
  if (known !== undefined) return known
  const source = sourceName(id.split('.')[0] ?? id, language)
  return language === 'en' ? `Required wording of ${source}` : `Texto obligatorio de ${source}`
}

const REASONS: Readonly<Record<string, Readonly<Record<PaperLanguage, string>>>> = {
  noPackAllowsIt: { en: 'no reviewed rules allow it here', es: 'ninguna regla revisada lo permite aquí' },
  forbidden: { en: 'the law does not allow it', es: 'la ley no lo permite' },
  unreviewed: { en: 'nobody has reviewed the rules', es: 'nadie ha revisado las reglas' },
  old: { en: 'the last review is over a year old', es: 'la última revisión tiene más de un año' },
  expired: { en: 'the rules have run out', es: 'las reglas ya vencieron' },
}

/** Why interest or a fee may not be asked, from `because` and `pack`; ends inside a sentence. */
export function whyNot({ because, pack }: Facts, language: PaperLanguage): string {
  const words = REASONS[String(because)]?.[language] ?? String(because)
  return pack === undefined ? words : `${words} (${sourceName(String(pack), language)})`
}

/** What stands after a limit whose source nobody has opened yet. */
export const unverifiedMark = { en: '(not yet verified)', es: '(aún sin verificar)' } as const
