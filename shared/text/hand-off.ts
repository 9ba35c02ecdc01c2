import type { PlainDate } from '../dates/plain-date.ts'
import { type PaperLanguage, spelledDay } from './documents-days.ts'
import { type BothWays, dayFact, type Facts, moneyOf, sourceName } from './policy-words.ts'

type Both = { readonly [L in PaperLanguage]: string }

/** How a plan stands. */
export const standingWords = {
  active: { en: 'On time', es: 'Al día' },
  late: { en: 'Late', es: 'Atrasado' },
  defaultNotice: { en: 'Default notice', es: 'Aviso de incumplimiento' },
  accelerated: { en: 'Whole balance due', es: 'Saldo total exigible' },
  paidOff: { en: 'Paid off', es: 'Pagado' },
  paused: { en: 'Paused', es: 'En pausa' },
} as const satisfies Readonly<Record<string, Both>>

/** Why a plan's clock stands still. */
export const pauseWords = {
  insuranceAppeal: { en: 'insurance appeal', es: 'apelación al seguro' },
  surpriseBillDispute: { en: 'dispute of a surprise bill', es: 'disputa de factura sorpresa' },
  assistanceApplication: { en: 'application for assistance', es: 'solicitud de asistencia' },
  billingDispute: { en: 'billing dispute', es: 'disputa de factura' },
  bankruptcy: { en: 'bankruptcy', es: 'bancarrota' },
  deceased: { en: 'death of the payer', es: 'fallecimiento de quien paga' },
  military: { en: 'military service', es: 'servicio militar' },
  hardship: { en: 'hardship', es: 'dificultad económica' },
} as const satisfies Readonly<Record<string, Both>>

const RECORD: Readonly<Record<string, Both>> = {
  itemizedOn: { en: 'itemization date', es: 'fecha del detalle' },
  itemizedBalance: { en: 'itemized balance', es: 'saldo detallado' },
  interestSince: { en: 'interest since', es: 'interés desde entonces' },
  feesSince: { en: 'fees since', es: 'cargos desde entonces' },
  paymentsSince: { en: 'payments since', es: 'pagos desde entonces' },
  creditsSince: { en: 'credits since', es: 'créditos desde entonces' },
  language: { en: 'language', es: 'idioma' },
  attorney: { en: 'attorney', es: 'abogado' },
  inconvenientTimes: { en: 'inconvenient times', es: 'horas inconvenientes' },
  optOuts: { en: 'opt-outs', es: 'exclusiones' },
}

function namesOf(
  fact: Facts[string] | undefined,
  table: Readonly<Record<string, Both>>,
  language: PaperLanguage,
): string {
  return String(fact)
    .split(',')
    .map((name) => table[name]?.[language] ?? name)
    .join(', ')
}

const by = (facts: Facts, language: PaperLanguage): string =>
  facts.pack === undefined ? '' : ` (${sourceName(String(facts.pack), language)})`

/** A condition of the gate as the engine gives it. */
export interface GateLine {
  readonly code: string
  readonly state: string
  readonly on: PlainDate | null
  readonly facts: Facts
}

const STATES: Readonly<Record<string, Both>> = {
  met: { en: 'met', es: 'cumplido' },
  waits: { en: 'from', es: 'desde el' },
  notMet: { en: 'not met', es: 'no cumplido' },
  unknown: { en: 'not known', es: 'se desconoce' },
}

/** How a condition stands, with its day: met May 1, 2027 · from May 1, 2027 · not met. */
export function gateState({ state, on }: GateLine, language: PaperLanguage): string {
  const word = STATES[state]?.[language] ?? state
  return on === null ? word : `${word} ${spelledDay(on, language)}`
}

/** What a condition of the gate asks for. An unknown code names itself. */
export function gateSentence(line: GateLine, language: PaperLanguage): string {
  return sentences[line.code]?.[language](line.facts) ?? line.code
}

const sentences: Readonly<Record<string, BothWays>> = {
  notPaused: {
    en: ({ reasons }) =>
      `Nothing stops the clock${reasons === undefined ? '' : `: ${namesOf(reasons, pauseWords, 'en')}`}`,
    es: ({ reasons }) =>
      `Nada detiene el plazo${reasons === undefined ? '' : `: ${namesOf(reasons, pauseWords, 'es')}`}`,
  },
  inDefault: { en: () => 'The plan is in default', es: () => 'El plan está en incumplimiento' },
  cureOver: { en: () => 'The time to catch up is over', es: () => 'Terminó el plazo para ponerse al día' },
  noticeSent: {
    en: () => 'A written notice went to the last known address',
    es: () => 'Se envió un aviso escrito a la última dirección conocida',
  },
  hospitalWait: {
    en: ({ days }) => `${days ?? 120} days since the first bill after discharge`,
    es: ({ days }) => `${days ?? 120} días desde la primera factura tras el alta`,
  },
  hospitalNotice: {
    en: ({ days }) => `${days} days since the notice that names the actions`,
    es: ({ days }) => `${days} días desde el aviso que nombra las acciones`,
  },
  hospitalSummary: {
    en: () => 'The summary of the assistance policy was enclosed',
    es: () => 'Se adjuntó el resumen de la política de asistencia',
  },
  hospitalSpoken: { en: () => 'Somebody spoke of assistance', es: () => 'Se habló de la asistencia' },
  hospitalApplication: {
    en: ({ until }) =>
      `No application for assistance is open${until === undefined ? '' : `; taken until ${dayFact(until, 'en')}`}`,
    es: ({ until }) =>
      `No hay solicitud de asistencia abierta${until === undefined ? '' : `; se reciben hasta el ${dayFact(until, 'es')}`}`,
  },
  hospitalKind: {
    en: () => 'Say in set-up whether the hospital is a nonprofit',
    es: () => 'Indique en la configuración si el hospital es sin fines de lucro',
  },
  collectionsWait: {
    en: (facts) => `${facts.days} days since the first bill${by(facts, 'en')}`,
    es: (facts) => `${facts.days} días desde la primera factura${by(facts, 'es')}`,
  },
  suitWait: {
    en: (facts) => `${facts.days} days since the first bill before a suit${by(facts, 'en')}`,
    es: (facts) => `${facts.days} días desde la primera factura antes de una demanda${by(facts, 'es')}`,
  },
  suitAmount: {
    en: (facts) => `More than ${moneyOf(facts.amount)} for a suit${by(facts, 'en')}`,
    es: (facts) => `Más de ${moneyOf(facts.amount)} para una demanda${by(facts, 'es')}`,
  },
  noticeWait: {
    en: (facts) => `${facts.days} days since the written notice${by(facts, 'en')}`,
    es: (facts) => `${facts.days} días desde el aviso escrito${by(facts, 'es')}`,
  },
  graceOver: {
    en: (facts) => `More than ${facts.days} days late${by(facts, 'en')}`,
    es: (facts) => `Más de ${facts.days} días de atraso${by(facts, 'es')}`,
  },
  planOffered: {
    en: (facts) => `A reasonable plan was offered${by(facts, 'en')}`,
    es: (facts) => `Se ofreció un plan razonable${by(facts, 'es')}`,
  },
  renegotiationOffered: {
    en: (facts) => `A change of the plan was offered${by(facts, 'en')}`,
    es: (facts) => `Se ofreció cambiar el plan${by(facts, 'es')}`,
  },
  extraBill: {
    en: (facts) => `One more bill was sent${by(facts, 'en')}`,
    es: (facts) => `Se envió una factura más${by(facts, 'es')}`,
  },
  notInGoodStanding: {
    en: (facts) => `The patient does not keep the plan${by(facts, 'en')}`,
    es: (facts) => `El paciente no cumple el plan${by(facts, 'es')}`,
  },
  recordComplete: {
    en: ({ missing }) =>
      missing === undefined ? 'The account record is complete' : `Still missing: ${namesOf(missing, RECORD, 'en')}`,
    es: ({ missing }) =>
      missing === undefined ? 'El expediente está completo' : `Falta: ${namesOf(missing, RECORD, 'es')}`,
  },
}
