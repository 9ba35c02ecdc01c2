import type { PlainDate } from '../dates/plain-date.ts'
import type { Cents } from '../money/cents.ts'
import { type Rate, shownPercent } from '../money/rate.ts'
import { shownMoney } from '../money/show.ts'
import { spelledDay } from './documents-days.ts'

/** Buttons and remarks of the sheet that explains a figure, for the counselor alone. */
export const whyWords = {
  copy: 'Copy the explanation',
  copied: 'Copied the explanation',
  nothing: 'Nothing to explain here yet.',
  language: 'Language of the explanation',
  languageKey: 'English, Spanish',
  /** Turns the whole explanation into the other language. */
  allIn: { en: 'English', es: 'Español' },
  besideKey: 'Beside the next column',
  backKey: 'One step back',
} as const

/** What the sheet says around the steps, in the language of whoever looks at it. */
export interface WhyFrame {
  readonly whyPays: string
  readonly whyTotal: string
  readonly whyPart: (part: string) => string
  readonly result: string
  readonly noChange: string
  readonly facts: string
  readonly sayIt: string
  readonly folded: (count: number) => string
  readonly madeOf: string
  readonly madeOfNothing: string
  readonly back: (name: string) => string
  readonly yearlyLimit: string
  readonly restShare: (rate: Rate) => string
  readonly services: (count: number) => string
  readonly rules: (asOf: PlainDate, version: string) => string
  readonly beside: (letter: string, name: string) => string
  readonly parts: string
  readonly partsServices: string
  readonly same: string
  readonly moreHere: (amount: Cents) => string
  readonly lessHere: (amount: Cents) => string
  readonly sameAmount: string
  readonly between: (low: string, high: string) => string
  readonly atLeast: (low: string) => string
}

export const whyFrame: { readonly en: WhyFrame; readonly es: WhyFrame } = {
  en: {
    whyPays: 'Why the patient pays this',
    whyTotal: 'What the patient pays in this column',
    whyPart: (part) => `What makes up “${part}”`,
    result: 'Patient pays',
    noChange: 'No change',
    facts: 'Facts used',
    sayIt: 'How to say it',
    folded: (count) => (count === 1 ? '1 step that changed nothing' : `${count} steps that changed nothing`),
    madeOf: 'Made of',
    madeOfNothing: 'This is a fact as it was told.',
    back: (name) => `Back to ${name}`,
    yearlyLimit: 'Yearly limit check',
    restShare: (rate) => `${shownPercent(rate)}% of the rest`,
    services: (count) => (count === 1 ? '1 service' : `${count} services`),
    rules: (asOf, version) => `Rules as of ${spelledDay(asOf, 'en')}, engine ${version}`,
    beside: (letter, name) => `Beside ${letter}, ${name}`,
    parts: 'Where the two part',
    partsServices: 'Services that differ',
    same: 'Every fact behind the two is the same.',
    moreHere: (amount) => `${shownMoney(amount)} more here`,
    lessHere: (amount) => `${shownMoney(amount)} less here`,
    sameAmount: 'The same amount',
    between: (low, high) => `${low} to ${high}`,
    atLeast: (low) => `${low} or more`,
  },
  es: {
    whyPays: 'Por qué el paciente paga esto',
    whyTotal: 'Lo que el paciente paga en esta columna',
    whyPart: (part) => `De qué se compone “${part}”`,
    result: 'El paciente paga',
    noChange: 'Sin cambio',
    facts: 'Datos que se usaron',
    sayIt: 'Cómo decirlo',
    folded: (count) => (count === 1 ? '1 paso que no cambió nada' : `${count} pasos que no cambiaron nada`),
    madeOf: 'Se compone de',
    madeOfNothing: 'Es un dato tal como se informó.',
    back: (name) => `Volver a ${name}`,
    yearlyLimit: 'Límite del año',
    restShare: (rate) => `${shownPercent(rate)}% del resto`,
    services: (count) => (count === 1 ? '1 servicio' : `${count} servicios`),
    rules: (asOf, version) => `Reglas al ${spelledDay(asOf, 'es')}, motor ${version}`,
    beside: (letter, name) => `Junto a ${letter}, ${name}`,
    parts: 'En qué se separan',
    partsServices: 'Servicios que difieren',
    same: 'Todos los datos de las dos son iguales.',
    moreHere: (amount) => `${shownMoney(amount)} más aquí`,
    lessHere: (amount) => `${shownMoney(amount)} menos aquí`,
    sameAmount: 'La misma cantidad',
    between: (low, high) => `${low} a ${high}`,
    atLeast: (low) => `${low} o más`,
  },
}

/** A warning that belongs to the figure. */
export const whyWarnings = {
  en: {
    authProvider: (service: string, amount: Cents) =>
      `If ${service} is not authorized, the plan can refuse it. Under this contract the clinic would carry the ${shownMoney(amount)}, not the patient.`,
    authPatient: (service: string, amount: Cents) =>
      `If ${service} is not authorized, the plan can refuse it. The patient would then pay ${shownMoney(amount)}.`,
    authPenalty: (service: string) => `If ${service} is not authorized, the plan adds a penalty.`,
  },
  es: {
    authProvider: (service: string, amount: Cents) =>
      `Si no se autoriza ${service}, el plan puede negarlo. Según este contrato, la clínica asumiría los ${shownMoney(amount)}, no el paciente.`,
    authPatient: (service: string, amount: Cents) =>
      `Si no se autoriza ${service}, el plan puede negarlo. Entonces el paciente pagaría ${shownMoney(amount)}.`,
    authPenalty: (service: string) => `Si no se autoriza ${service}, el plan agrega una penalización.`,
  },
} as const

/** What the counselor says aloud, in the patient's language, from the same figures. */
export interface Spoken {
  readonly selfPay: (amount: Cents) => string
  readonly copay: (amount: Cents) => string
  readonly deductible: (left: Cents, used: Cents) => string
  readonly coinsurance: (rate: Rate, amount: Cents) => string
  readonly notCovered: (amount: Cents) => string
  readonly planPaysAll: string
  readonly total: (amount: Cents) => string
  readonly between: (low: Cents, high: Cents) => string
  readonly notKnown: string
}

export const spoken: { readonly en: Spoken; readonly es: Spoken } = {
  en: {
    selfPay: (amount) => `Without insurance this costs ${shownMoney(amount)}.`,
    copay: (amount) => `You pay a set fee of ${shownMoney(amount)} for this.`,
    deductible: (left, used) =>
      left === used
        ? `You have ${shownMoney(left)} left on your deductible. This uses it up.`
        : `You have ${shownMoney(left)} left on your deductible. This uses ${shownMoney(used)} of it.`,
    coinsurance: (rate, amount) => `After that you pay ${shownPercent(rate)}%, which is ${shownMoney(amount)}.`,
    notCovered: (amount) => `Your plan does not pay for this. You pay ${shownMoney(amount)}.`,
    planPaysAll: 'Your plan pays all of this.',
    total: (amount) => `In all you pay about ${shownMoney(amount)}. This is an estimate, not a bill.`,
    between: (low, high) =>
      `You pay between ${shownMoney(low)} and ${shownMoney(high)}. We wait for an answer from your plan.`,
    notKnown: 'We do not know this yet. We will ask your plan and call you.',
  },
  es: {
    selfPay: (amount) => `Sin seguro, esto cuesta ${shownMoney(amount)}.`,
    copay: (amount) => `Usted paga una cantidad fija de ${shownMoney(amount)} por esto.`,
    deductible: (left, used) =>
      left === used
        ? `Le quedan ${shownMoney(left)} de su deducible. Con esto se completa.`
        : `Le quedan ${shownMoney(left)} de su deducible. Esto usa ${shownMoney(used)}.`,
    coinsurance: (rate, amount) => `Después usted paga el ${shownPercent(rate)}%, que son ${shownMoney(amount)}.`,
    notCovered: (amount) => `Su plan no paga esto. Usted paga ${shownMoney(amount)}.`,
    planPaysAll: 'Su plan paga todo esto.',
    total: (amount) => `En total usted paga cerca de ${shownMoney(amount)}. Es un estimado, no una factura.`,
    between: (low, high) =>
      `Usted paga entre ${shownMoney(low)} y ${shownMoney(high)}. Esperamos una respuesta de su plan.`,
    notKnown: 'Todavía no lo sabemos. Preguntaremos a su plan y le llamaremos.',
  },
}
