import type { PlainDate } from '../dates/plain-date.ts'
import { type PaperLanguage, spelledDay } from './documents-days.ts'

/** Who told the benefits of a plan, by what means and when; `by` and `reference` are empty while nobody noted them. */
export interface ToldBy {
  readonly means: string
  readonly asOf: PlainDate
  readonly by: string
  readonly reference: string
}

/** One place that a figure rests on, in words. */
export interface SourceWords {
  readonly schedule: (name: string, row: number, from: PlainDate) => string
  readonly byHand: (by: string, on: PlainDate, reason: string) => string
  readonly noPrice: string
  readonly planRule: (what: string, kind: string, tier: string) => string
  readonly told: (by: ToldBy) => string
  readonly law: (cite: string) => string
  readonly clinic: Readonly<Record<string, string>>
  readonly assumed: (reason: string) => string
  readonly means: Readonly<Record<string, string>>
  readonly rules: Readonly<Record<string, string>>
}

export const sourceWords: { readonly [L in PaperLanguage]: SourceWords } = {
  en: {
    schedule: (name, row, from) => `${name}, row ${row}, from ${shortDay(from, 'en')}`,
    byHand: (by, on, reason) => `Typed by ${by}, ${shortDay(on, 'en')}: ${reason}`,
    noPrice: 'No price stands in a schedule.',
    planRule: (what, kind, tier) => `${what}, ${kind}${levelWords('en', tier)}`,
    told: ({ means, asOf, by, reference }) =>
      `Told by ${meansIn('en', means)}, ${shortDay(asOf, 'en')}${by === '' ? '' : `, asked by ${by}`}${reference === '' ? '' : `, reference ${reference}`}`,
    law: (cite) => `Law: ${cite}`,
    clinic: {
      selfPayDiscount: 'Clinic policy: discount without insurance',
      promptPay: 'Clinic policy: paying at once',
      cashPrice: 'Clinic’s published self-pay price',
      package: 'Clinic’s package price',
      settlement: 'Price agreed with the clinic',
      membership: 'Clinic’s member prices',
    },
    assumed: (reason) => `Assumed: ${reason}`,
    means: {
      card: 'insurance card',
      portal: 'plan portal',
      eligibilityResponse: 'eligibility answer',
      payerCall: 'call to the plan',
      patient: 'the patient',
      template: 'plan template',
      byHand: 'typed by hand',
    },
    rules: {
      'plan.price': 'Plan price',
      'plan.deductible': 'Plan rule: deductible',
      'plan.copay': 'Plan rule: copay',
      'plan.firstVisits': 'Plan rule: first visits of the year',
      'plan.coinsurance': 'Plan rule: share of the rest',
      'plan.oop': 'Plan rule: yearly limit',
      'plan.covered': 'Plan rule: what is covered',
      'plan.referral': 'Plan rule: referral',
      'plan.authorization': 'Plan rule: authorization',
      'plan.limit': 'Plan rule: limit of the year',
      'plan.benefitMax': 'Plan rule: most that it pays in a year',
      'plan.outOfNetwork': 'Plan rule: out of network',
      'plan.contract': 'Contract with the plan',
      'medicare.limitingCharge': 'Law: limiting charge, SSA 1848(g)',
    },
  },
  es: {
    schedule: (name, row, from) => `${name}, fila ${row}, desde ${shortDay(from, 'es')}`,
    byHand: (by, on, reason) => `Escrito por ${by}, ${shortDay(on, 'es')}: ${reason}`,
    noPrice: 'Ninguna lista de precios lo contiene.',
    planRule: (what, kind, tier) => `${what}, ${kind}${levelWords('es', tier)}`,
    told: ({ means, asOf, by, reference }) =>
      `Fuente: ${meansIn('es', means)}, ${shortDay(asOf, 'es')}${by === '' ? '' : `, consultó ${by}`}${reference === '' ? '' : `, referencia ${reference}`}`,
    law: (cite) => `Ley: ${cite}`,
    clinic: {
      selfPayDiscount: 'Política de la clínica: descuento sin seguro',
      promptPay: 'Política de la clínica: pago inmediato',
      cashPrice: 'Precio sin seguro que publica la clínica',
      package: 'Precio de paquete de la clínica',
      settlement: 'Precio acordado con la clínica',
      membership: 'Precios para miembros de la clínica',
    },
    assumed: (reason) => `Se supone: ${reason}`,
    means: {
      card: 'tarjeta del seguro',
      portal: 'portal del plan',
      eligibilityResponse: 'respuesta de elegibilidad',
      payerCall: 'llamada al plan',
      patient: 'el paciente',
      template: 'plantilla del plan',
      byHand: 'escrito a mano',
    },
    rules: {
      'plan.price': 'Precio del plan',
      'plan.deductible': 'Regla del plan: deducible',
      'plan.copay': 'Regla del plan: copago',
      'plan.firstVisits': 'Regla del plan: primeras visitas del año',
      'plan.coinsurance': 'Regla del plan: parte del resto',
      'plan.oop': 'Regla del plan: límite del año',
      'plan.covered': 'Regla del plan: qué está cubierto',
      'plan.referral': 'Regla del plan: referido',
      'plan.authorization': 'Regla del plan: autorización',
      'plan.limit': 'Regla del plan: límite del año por servicio',
      'plan.benefitMax': 'Regla del plan: lo máximo que paga en un año',
      'plan.outOfNetwork': 'Regla del plan: fuera de la red',
      'plan.contract': 'Contrato con el plan',
      'medicare.limitingCharge': 'Ley: cargo límite, SSA 1848(g)',
    },
  },
}

function meansIn(language: PaperLanguage, means: string): string {
  return sourceWords[language].means[means] ?? means
}

/** In network goes without saying. */
function levelWords(language: PaperLanguage, tier: string): string {
  if (tier === 'in') return ''
  if (tier === 'out') return language === 'en' ? ', out of network' : ', fuera de la red'
  return language === 'en' ? `, ${tier} network` : `, red ${tier}`
}

/** A day in a narrow line: Jan 1, 2026 · 1 ene 2026. */
function shortDay(day: PlainDate, language: PaperLanguage): string {
  const spelled = spelledDay(day, language)
  return language === 'en' ? spelled.replace(/^(\w{3})\w*/, '$1') : spelled.replace(/ de (\p{L}{3})\p{L}* de /u, ' $1 ')
}
