import type { PaperLanguage } from './documents-days.ts'
import { incomeName } from './policy-duties.ts'
import { type BothWays, dayFact, type Facts, moneyOf, sourceName, unverifiedMark, whyNot } from './policy-words.ts'

/** A limit beside its field, as the engine gives it. */
export interface LimitWordsLine {
  readonly code: string
  readonly source: string
  readonly verified: boolean
  readonly facts: Facts
}

/** A limit as one short line that stands beside its field before anything breaks it. */
export function limitSentence(line: LimitWordsLine, language: PaperLanguage): string {
  const words = lines[line.code]
  const sentence = words ? words[language](line.facts) : line.code
  const isNamed = line.source === 'clinic' || line.facts.pack !== undefined
  const named = isNamed ? sentence : `${sentence} (${sourceName(line.source, language)})`
  return line.verified ? named : `${named} ${unverifiedMark[language]}`
}

const lines: Readonly<Record<string, BothWays>> = {
  minimumPayment: {
    en: ({ minimum }) => `Least payment ${moneyOf(minimum)}`,
    es: ({ minimum }) => `Pago mínimo ${moneyOf(minimum)}`,
  },
  monthlyCap: {
    en: ({ cap }) => `At most ${moneyOf(cap)} a month, all plans together`,
    es: ({ cap }) => `Como máximo ${moneyOf(cap)} al mes, con todos los planes`,
  },
  incomeNotAsked: {
    en: ({ share, basis }) => `At most ${share}% of ${incomeName(basis, 'en')}, not asked yet`,
    es: ({ share, basis }) => `Como máximo ${share}% ${incomeName(basis, 'es')}, aún sin preguntar`,
  },
  longestTerm: {
    en: ({ months }) => `At most ${months} months`,
    es: ({ months }) => `Como máximo ${months} meses`,
  },
  offerLeast: {
    en: ({ months }) => `A plan of at least ${months} months has to be offered`,
    es: ({ months }) => `Debe ofrecerse un plan de al menos ${months} meses`,
  },
  mostInstallments: {
    en: ({ count }) => `At most ${count} payments`,
    es: ({ count }) => `Como máximo ${count} pagos`,
  },
  forgiveness: {
    en: ({ payments }) => `The rest is forgiven after ${payments} payments`,
    es: ({ payments }) => `El resto se perdona después de ${payments} pagos`,
  },
  largestPlan: {
    en: ({ largest }) => `Above ${moneyOf(largest)} needs approval`,
    es: ({ largest }) => `Más de ${moneyOf(largest)} requiere aprobación`,
  },
  leastDownPayment: {
    en: ({ least }) => `At least ${moneyOf(least)} today`,
    es: ({ least }) => `Al menos ${moneyOf(least)} hoy`,
  },
  noInterest: {
    en: (facts) => `No interest: ${whyNot(facts, 'en')}`,
    es: (facts) => `Sin interés: ${whyNot(facts, 'es')}`,
  },
  interest: {
    en: ({ most }) => `At most ${most}% a year`,
    es: ({ most }) => `Como máximo ${most}% al año`,
  },
  rateIndex: {
    en: ({ index }) => `Or the ${index}, where that is lower`,
    es: ({ index }) => `O el índice (${index}), si es menor`,
  },
  interestFree: {
    en: ({ days, from }) =>
      from === undefined
        ? `No interest for ${days} days after the first bill`
        : `No interest before ${dayFact(from, 'en')}`,
    es: ({ days, from }) =>
      from === undefined
        ? `Sin interés por ${days} días desde la primera factura`
        : `Sin interés antes del ${dayFact(from, 'es')}`,
  },
  noLateFee: {
    en: (facts) => `No late fee: ${whyNot(facts, 'en')}`,
    es: (facts) => `Sin cargo por mora: ${whyNot(facts, 'es')}`,
  },
  lateFeeAmount: {
    en: ({ most }) => `Late fee at most ${moneyOf(most)}`,
    es: ({ most }) => `Cargo por mora: como máximo ${moneyOf(most)}`,
  },
  lateFeeShare: {
    en: ({ most }) => `Late fee at most ${most}% of what is late`,
    es: ({ most }) => `Cargo por mora: como máximo ${most}% de lo atrasado`,
  },
  lateFeeGrace: {
    en: ({ days }) => `Late fee after ${days} days of grace at the earliest`,
    es: ({ days }) => `Cargo por mora: no antes de ${days} días de gracia`,
  },
  noReturnedFee: {
    en: (facts) => `No fee for a returned payment: ${whyNot(facts, 'en')}`,
    es: (facts) => `Sin cargo por pago devuelto: ${whyNot(facts, 'es')}`,
  },
  returnedFee: {
    en: ({ most }) => `Returned payment at most ${moneyOf(most)}`,
    es: ({ most }) => `Pago devuelto: como máximo ${moneyOf(most)}`,
  },
  grace: {
    en: ({ days }) => `Late after ${days} days at the earliest`,
    es: ({ days }) => `En mora no antes de ${days} días`,
  },
  notice: {
    en: ({ days }) => `Written notice ${days} days before collections`,
    es: ({ days }) => `Aviso escrito ${days} días antes de la cobranza`,
  },
  cure: {
    en: ({ days }) => `${days} days to catch up`,
    es: ({ days }) => `${days} días para ponerse al día`,
  },
  collections: {
    en: ({ days, from }) =>
      from === undefined
        ? `No collections for ${days} days after the first bill`
        : `No collections before ${dayFact(from, 'en')}`,
    es: ({ days, from }) =>
      from === undefined
        ? `Sin cobranza por ${days} días desde la primera factura`
        : `Sin cobranza antes del ${dayFact(from, 'es')}`,
  },
  suit: {
    en: ({ days, from }) =>
      from === undefined ? `No suit for ${days} days after the first bill` : `No suit before ${dayFact(from, 'en')}`,
    es: ({ days, from }) =>
      from === undefined
        ? `Sin demanda por ${days} días desde la primera factura`
        : `Sin demanda antes del ${dayFact(from, 'es')}`,
  },
  smallSuit: {
    en: ({ amount }) => `No suit over ${moneyOf(amount)} or less`,
    es: ({ amount }) => `Sin demanda por ${moneyOf(amount)} o menos`,
  },
}
