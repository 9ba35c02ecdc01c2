import type { PaperLanguage } from './documents-days.ts'
import { factWordsEn } from './fact-questions-en.ts'
import { factWordsEs } from './fact-questions-es.ts'
import type { FactWords } from './fact-words.ts'
import { kindNameIn } from './screens-coverage.ts'

/** Words for a kind of care, a network level or a line that a fact belongs to. */
export interface FactSetting {
  /** The service of a line by its id; the id itself when there is none. */
  readonly service: (lineId: string) => string
  /** Absent: English, as on screen. */
  readonly language?: PaperLanguage
}

const WORDS: Readonly<Record<PaperLanguage, FactWords>> = { en: factWordsEn, es: factWordsEs }

/**
 * A missing fact in words of the clinic, as the start of a sentence: `Deductible met so far`. Takes the id that the
 * engine gives; an id that it does not know yet is named as it stands.
 */
export function factQuestion(factId: string, setting: FactSetting): string {
  const { service, language = 'en' } = setting
  const words = WORDS[language]
  const [root = '', kind = '', ...rest] = factId.split('.')
  const last = rest.at(-1) ?? ''
  const named = rest.slice(0, -1).join('.')
  const ofRoute = words.ofRoute[factId]
  if (ofRoute !== undefined) return ofRoute
  if (root === 'payer') return words.otherCoverage(factQuestion(rest.join('.'), setting))
  if (root === 'clinic' && kind === 'package') return words.packagePrice
  if (root === 'contract' && kind === 'modifier') return words.modifier(rest.join('.'))
  if (root === 'line') return words.ofLine[kind]?.(service(rest.join('.'))) ?? factId
  if (root === 'used') return words.ofUse[kind]?.(rest.join('.')) ?? factId
  const level = last === 'in' || last === '' ? '' : words.level(last)
  const who = named === 'family' ? words.ofFamily : ''
  if (root === 'met') return `${who}${kind === 'deductible' ? words.deductibleMet : words.oopMet}${level}`
  if (root !== 'plan') return factId
  if (kind === 'deductible' || kind === 'oop') return `${who}${words[kind]}${level}`
  return words.ofPlan[kind]?.(careName(named, language), level) ?? factId
}

/** A kind of care within a sentence: advanced imaging. */
function careName(kind: string, language: PaperLanguage): string {
  const name = kindNameIn(kind, language)
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`
}
