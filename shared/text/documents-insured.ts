import type { PlainDate } from '../dates/plain-date.ts'
import { type PaperLanguage, spelledDay } from './documents-days.ts'
import { type Said, say } from './documents-say.ts'

/** How far an approval by the plan has come, as the estimate's lines know it. */
export type ApprovalState = 'notNeeded' | 'approved' | 'missing' | 'denied' | 'expired' | 'unitsExceeded' | 'unknown'
export type ReferralState = 'notNeeded' | 'present' | 'missing' | 'unknown'
export type NetworkState = 'inNetwork' | 'outOfNetwork' | 'unknown'

/** The insured estimate's own words. It never speaks of the dispute right, which belongs to the uninsured alone. */
export interface InsuredWords {
  readonly title: string
  readonly sentence: string
  readonly sentenceWhenRange: string
  readonly sentenceWhenOpen: string
  readonly mainService: string
  readonly plannedFor: string
  readonly notScheduled: string
  readonly barAlt: (charge: string, pays: string) => string
  readonly coverageHeading: (place: number, count: number) => string
  readonly payer: string
  readonly plan: string
  readonly memberId: string
  readonly group: string
  readonly network: string
  readonly networks: { readonly [S in NetworkState]: string }
  readonly networkChecked: <T>(state: T, tier: T | null, on: PlainDate | null) => Said<T>
  readonly checked: string
  readonly checkedAt: <T>(on: PlainDate, time: T | null, source: T) => Said<T>
  readonly countersHeading: string
  readonly counterColumns: readonly [string, string, string, string]
  readonly counterAsOf: <T>(on: PlainDate, source: T) => Said<T>
  readonly countersUnknown: string
  readonly servicesHeading: string
  readonly serviceColumns: readonly [string, string, string, string, string]
  readonly allowedMeans: string
  readonly yourPart: string
  readonly total: string
  readonly approvalsHeading: string
  readonly noApprovals: string
  readonly approvals: { readonly [S in Exclude<ApprovalState, 'notNeeded'>]: string }
  readonly referrals: { readonly [S in Exclude<ReferralState, 'notNeeded'>]: string }
  readonly approvalNumber: <T>(number: T) => Said<T>
  readonly ifDenied: <T>(amount: T) => Said<T>
  readonly uncertain: readonly string[]
  readonly guaranteeHeading: string
  readonly notAGuarantee: string
  readonly nextSteps: readonly string[]
}

const en: InsuredWords = {
  title: 'Estimate of your costs using insurance',
  sentence: 'This is what we expect you to pay when your insurance is used.',
  sentenceWhenRange:
    'The low amount holds if claims on their way fill your deductible first. The high amount holds if they do not.',
  sentenceWhenOpen: 'We are waiting for answers from your plan. You will get a new estimate when we have them.',
  mainService: 'Main service',
  plannedFor: 'Planned for',
  notScheduled: 'Not scheduled yet',
  barAlt: (charge, pays) => `Bar: of the full charge of ${charge} you pay ${pays}. The table below has each part.`,
  coverageHeading: (place, count) => (count === 1 ? 'The coverage we used' : `The coverage we used: plan ${place}`),
  payer: 'Insurance company',
  plan: 'Plan',
  memberId: 'Member ID',
  group: 'Group',
  network: 'Network',
  networks: {
    inNetwork: 'In the network',
    outOfNetwork: 'Out of the network',
    unknown: 'Network not yet known',
  },
  networkChecked: (state, tier, on) =>
    say`${state}${tier === null ? '' : ', '}${tier ?? ''}${on === null ? '' : `; checked ${spelledDay(on, 'en')}`}`,
  checked: 'Coverage as of',
  checkedAt: (on, time, source) =>
    say`${spelledDay(on, 'en')}${time === null ? '' : ', '}${time ?? ''} (source: ${source})`,
  countersHeading: 'What your plan had counted',
  counterColumns: ['What is counted', 'Plan limit', 'Counted so far', 'Still left'],
  counterAsOf: (on, source) => say`as of ${spelledDay(on, 'en')}, from ${source}`,
  countersUnknown: 'We do not know yet what your plan has counted this year.',
  servicesHeading: 'What each service would cost',
  serviceColumns: ['Service', 'Billed', 'Allowed amount', 'Insurance pays', 'You pay'],
  allowedMeans: 'The allowed amount is the most that your plan counts for a covered service.',
  yourPart: 'Your part: ',
  total: 'Total',
  approvalsHeading: 'Approvals and referrals',
  noApprovals: 'As far as we know, this care needs no approval or referral.',
  approvals: {
    approved: 'approved by your plan',
    missing: 'approval needed and not there yet',
    denied: 'approval denied',
    expired: 'approval has run out',
    unitsExceeded: 'more care planned than approved',
    unknown: 'not yet known if approval is needed',
  },
  referrals: {
    present: 'referral is there',
    missing: 'referral needed and not there yet',
    unknown: 'not yet known if a referral is needed',
  },
  approvalNumber: (number) => say`number ${number}`,
  ifDenied: (amount) => say`If your plan says no, you pay about ${amount}.`,
  uncertain: [
    'Other claims that your plan handles first can change what is left of your deductible.',
    'Care that you had already may not be counted yet.',
    'The care that you need, and its codes, may change.',
    'Your plan may say that some care is not needed.',
  ],
  guaranteeHeading: 'Not a promise by your plan',
  notAGuarantee:
    'This estimate is not a guarantee of coverage or payment. Your plan decides when it gets the claim, by your benefits on that day.',
  nextSteps: [
    'Call your plan at the number on your card if you want to check these amounts.',
    'Tell us at once if your insurance changes.',
  ],
}

const es: InsuredWords = {
  title: 'Estimado de sus costos al usar su seguro',
  sentence: 'Esto es lo que esperamos que pague cuando se use su seguro.',
  sentenceWhenRange:
    'La cantidad menor vale si los reclamos en camino llenan antes su deducible. La cantidad mayor vale si no es así.',
  sentenceWhenOpen: 'Esperamos respuestas de su plan. Recibirá un nuevo estimado cuando las tengamos.',
  mainService: 'Servicio principal',
  plannedFor: 'Previsto para',
  notScheduled: 'Sin cita todavía',
  barAlt: (charge, pays) =>
    `Barra: del cargo completo de ${charge} usted paga ${pays}. La tabla de abajo muestra cada parte.`,
  coverageHeading: (place, count) =>
    count === 1 ? 'La cobertura que usamos' : `La cobertura que usamos: plan ${place}`,
  payer: 'Compañía de seguros',
  plan: 'Plan',
  memberId: 'Número de miembro',
  group: 'Grupo',
  network: 'Red',
  networks: { inNetwork: 'Dentro de la red', outOfNetwork: 'Fuera de la red', unknown: 'La red aún no se sabe' },
  networkChecked: (state, tier, on) =>
    say`${state}${tier === null ? '' : ', '}${tier ?? ''}${on === null ? '' : `; verificado el ${spelledDay(on, 'es')}`}`,
  checked: 'Cobertura al',
  checkedAt: (on, time, source) =>
    say`${spelledDay(on, 'es')}${time === null ? '' : ', '}${time ?? ''} (fuente: ${source})`,
  countersHeading: 'Lo que su plan había contado',
  counterColumns: ['Qué se cuenta', 'Límite del plan', 'Contado hasta hoy', 'Lo que falta'],
  counterAsOf: (on, source) => say`al ${spelledDay(on, 'es')}, según ${source}`,
  countersUnknown: 'Aún no sabemos qué ha contado su plan este año.',
  servicesHeading: 'Lo que costaría cada servicio',
  serviceColumns: ['Servicio', 'Facturado', 'Cantidad permitida', 'El seguro paga', 'Usted paga'],
  allowedMeans: 'La cantidad permitida es lo máximo que su plan reconoce por un servicio cubierto.',
  yourPart: 'Su parte: ',
  total: 'Total',
  approvalsHeading: 'Aprobaciones y referidos',
  noApprovals: 'Hasta donde sabemos, esta atención no necesita aprobación ni referido.',
  approvals: {
    approved: 'aprobado por su plan',
    missing: 'necesita aprobación y aún no la hay',
    denied: 'aprobación negada',
    expired: 'la aprobación venció',
    unitsExceeded: 'se planea más atención que la aprobada',
    unknown: 'aún no se sabe si necesita aprobación',
  },
  referrals: {
    present: 'hay un referido',
    missing: 'necesita un referido y aún no lo hay',
    unknown: 'aún no se sabe si necesita un referido',
  },
  approvalNumber: (number) => say`número ${number}`,
  ifDenied: (amount) => say`Si su plan dice que no, usted paga aproximadamente ${amount}.`,
  uncertain: [
    'Otros reclamos que su plan procese antes pueden cambiar lo que falta de su deducible.',
    'Es posible que la atención que ya recibió aún no esté contada.',
    'La atención que necesita, y sus códigos, pueden cambiar.',
    'Su plan puede decir que alguna atención no hace falta.',
  ],
  guaranteeHeading: 'No es una promesa de su plan',
  notAGuarantee:
    'Este estimado no garantiza cobertura ni pago. Su plan decide cuando recibe el reclamo, según sus beneficios de ese día.',
  nextSteps: [
    'Llame a su plan, al número de su tarjeta, si quiere verificar estas cantidades.',
    'Avísenos enseguida si su seguro cambia.',
  ],
}

/** The insured estimate's words in both languages. */
export const insuredWords: { readonly [L in PaperLanguage]: InsuredWords } = { en, es }
