import type { PlainDate } from '../dates/plain-date.ts'
import type { Cents } from '../money/cents.ts'
import { type Rate, shownPercent } from '../money/rate.ts'
import { shownMoney } from '../money/show.ts'
import { listDay } from './screens-days.ts'

/** Heads and buttons of the sheet that explains a figure. */
export const whyWords = {
  whyPays: 'Why the patient pays this',
  whyTotal: 'What the patient pays in this column',
  whyPart: (part: string) => `What makes up “${part}”`,
  result: 'Patient pays',
  noChange: 'No change',
  facts: 'Facts used',
  stillOpen: 'Still to ask',
  sayIt: 'How to say it',
  copy: 'Copy the explanation',
  copied: 'Copied the explanation',
  folded: (count: number) => (count === 1 ? '1 step that changed nothing' : `${count} steps that changed nothing`),
  engine: (version: string, asOf: PlainDate, today: PlainDate) =>
    `Rules as of ${listDay(asOf, today)}, engine ${version}`,
  nothing: 'Nothing to explain here yet.',
} as const

/** Names of the steps, in words of the clinic. */
export const stepNames = {
  charge: 'Clinic charge',
  planPrice: 'Plan price',
  cashPrice: 'Self-pay price',
  copay: 'Copay',
  deductible: 'Deductible used here',
  coinsurance: (rate: Rate | null) => (rate === null ? 'Share of the rest' : `${shownPercent(rate)}% of the rest`),
  notCovered: 'Not covered',
  penalty: 'Penalty',
  balanceBill: 'Balance bill',
  yearlyLimit: 'Yearly limit check',
} as const

/** One sentence under each step. */
export const stepNotes = {
  schedule: (name: string, units: number) => `${name}, ${unitWords(units)}`,
  byHand: (reason: string, by: string, on: PlainDate, today: PlainDate) =>
    `Typed by ${by}, ${listDay(on, today)}: ${reason}`,
  noSource: (units: number) => `No price in a schedule, ${unitWords(units)}`,
  contract: (off: Cents) => `Contract price. The other ${shownMoney(off)} is written off.`,
  contractSame: 'Contract price, the same as the charge.',
  noContract: 'Nobody has told us the plan price.',
  discount: (off: Rate) => `${shownPercent(off)}% off the charge.`,
  promptPay: (off: Rate, more: Rate) =>
    `${shownPercent(off)}% off the charge, then ${shownPercent(more)}% more for paying at once.`,
  fullCharge: 'No discount.',
  published: 'The clinic’s published self-pay price.',
  copay: 'The set fee of the plan for this kind of care.',
  deductible: (left: Cents, used: Cents | null, after: Cents) =>
    used === null
      ? `${shownMoney(left)} was left. ${shownMoney(after)} left after this.`
      : `${shownMoney(left)} was left; earlier services used ${shownMoney(used)} first. ${shownMoney(after)} left after this.`,
  coinsurance: (rate: Rate | null, base: Cents, plan: Cents) =>
    rate === null
      ? `Of ${shownMoney(base)}. Insurance pays ${shownMoney(plan)}.`
      : `${shownPercent(rate)}% of ${shownMoney(base)}. Insurance pays ${shownMoney(plan)}.`,
  notCovered: 'The plan does not pay for this.',
  penalty: 'The plan adds this because the authorization is missing.',
  balanceBill: 'The part of the charge above what the plan recognises.',
  yearlyLimit: (left: Cents) => `${shownMoney(left)} left before the out-of-pocket limit.`,
  yearlyLimitCut: (left: Cents) =>
    `Only ${shownMoney(left)} was left before the out-of-pocket limit. The rest is the plan’s.`,
  unknown: 'Not known yet.',
  ofLines: (count: number) => (count === 1 ? '1 service' : `${count} services`),
} as const

function unitWords(units: number): string {
  return units === 1 ? '1 unit' : `${units} units`
}

/** Where a benefit came from, as a line of the facts. */
export const sourceWords = {
  means: {
    card: 'insurance card',
    portal: 'plan portal',
    eligibilityResponse: 'eligibility answer',
    payerCall: 'call to the plan',
    patient: 'the patient',
    template: 'plan template',
    byHand: 'typed by hand',
  },
  benefits: (means: string, asOf: PlainDate, today: PlainDate, by: string) =>
    `Benefits: ${means}, ${listDay(asOf, today)}${by ? `, ${by}` : ''}`,
  reference: (reference: string) => `Reference ${reference}`,
} as const

/** A warning that belongs to the figure. */
export const whyWarnings = {
  authProvider: (service: string, amount: Cents) =>
    `If ${service} is not authorized, the plan can refuse it. Under this contract the clinic would carry the ${shownMoney(amount)}, not the patient.`,
  authPatient: (service: string, amount: Cents) =>
    `If ${service} is not authorized, the plan can refuse it. The patient would then pay ${shownMoney(amount)}.`,
  authPenalty: (service: string) => `If ${service} is not authorized, the plan adds a penalty.`,
  order: 'Plans work on claims in their own order. The split between services can differ; the total stays.',
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
