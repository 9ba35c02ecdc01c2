import type { PlainDate } from '../dates/plain-date.ts'
import { type PaperLanguage, spelledDay } from './documents-days.ts'
import { type Said, say } from './documents-say.ts'

/** The good faith estimate's own words; the required disclaimers stand in documents-good-faith-required.ts. */
export interface GoodFaithWords {
  readonly title: string
  readonly beneathTitle: <T>(number: T, version: number, issuedOn: PlainDate, by: T) => Said<T>
  readonly replaces: <T>(version: number, reason: T) => Said<T>
  readonly mainService: string
  readonly plannedFor: string
  readonly notScheduled: string
  readonly goodThrough: string
  readonly youPay: string
  readonly sentence: string
  readonly sentenceWhenOpen: string
  readonly barHeads: readonly [string, string]
  readonly fullCharge: string
  readonly noBar: string
  /** The bar in words. */
  readonly barAlt: (charge: string, pays: string, discount: string) => string
  readonly recurring: <T>(count: number, frequency: T, from: PlainDate, to: PlainDate) => Said<T>
  readonly recurringLimit: string
  readonly servicesHeading: string
  readonly conveningProvider: string
  readonly coProvider: string
  readonly placeOfCare: <T>(address: T, state: T) => Said<T>
  readonly columns: readonly [string, string, string, string, string, string]
  readonly unitsAt: <T>(units: number, price: T) => Said<T>
  readonly codeUnknown: string
  readonly totalFor: <T>(provider: T) => Said<T>
  readonly totalOfEstimate: string
  readonly allProviders: string
  readonly provider: string
  readonly assistance: <T>(amount: T) => Said<T>
  readonly separateHeading: string
  readonly separateItem: <T>(service: T, provider: T | null) => Said<T>
  readonly othersHeading: string
  readonly notIncluded: <T>(name: T, service: T) => Said<T>
  readonly changesHeading: string
  readonly disputeHeading: string
  readonly contractHeading: string
  readonly nextHeading: string
  readonly nextSteps: readonly string[]
  readonly nextCall: <T>(desk: T, phone: T) => Said<T>
}

const en: GoodFaithWords = {
  title: 'Good Faith Estimate for Health Care Items and Services',
  beneathTitle: (number, version, issuedOn, by) =>
    say`Estimate ${number} · Version ${version} · Issued ${spelledDay(issuedOn, 'en')} by ${by}`,
  replaces: (version, reason) => say`This estimate replaces version ${version}. What changed: ${reason}`,
  mainService: 'Main service',
  plannedFor: 'Planned for',
  notScheduled: 'Not scheduled yet',
  goodThrough: 'Good through',
  youPay: 'You pay about',
  sentence: 'This is what we expect you to pay for this care without insurance.',
  sentenceWhenOpen: 'Some prices are not yet known. You will get a new estimate when we know them.',
  barHeads: ['Who pays what', 'Amount'],
  fullCharge: 'Full charge',
  noBar: 'There is no picture here because some amounts are not yet known.',
  barAlt: (charge, pays, discount) =>
    `Bar: of the full charge of ${charge} you pay ${pays}; the discount is ${discount}.`,
  recurring: (count, frequency, from, to) =>
    say`This estimate covers ${count} visits (${frequency}) from ${spelledDay(from, 'en')} to ${spelledDay(to, 'en')}.`,
  recurringLimit: 'One estimate covers at most 12 months. After that you get a new one.',
  servicesHeading: 'What this estimate covers',
  conveningProvider: 'Your main provider',
  coProvider: 'Also part of your care',
  placeOfCare: (address, state) => say`Care at: ${address}. State:\u00a0${state}.`,
  columns: ['Service', 'Diagnosis code', 'Service code', 'Charge', 'Less discount', 'Expected charge'],
  unitsAt: (units, price) => say`${units} at ${price} each`,
  codeUnknown: 'not yet known',
  totalFor: (provider) => say`Total, ${provider}`,
  totalOfEstimate: 'Total of this estimate',
  allProviders: 'All providers together',
  provider: 'Provider',
  assistance: (amount) => say`The discount includes ${amount} of financial assistance.`,
  separateHeading: 'Care that must be scheduled separately',
  separateItem: (service, provider) => (provider === null ? say`${service}` : say`${service}, with ${provider}`),
  othersHeading: 'Who else may bill you',
  notIncluded: (name, service) => say`Not included: ${name} may bill you for ${service}.`,
  changesHeading: 'What could change these amounts',
  disputeHeading: 'Your right to dispute a bill',
  contractHeading: 'You are free to choose',
  nextHeading: 'What to do next',
  nextSteps: [
    'Keep this paper. Compare it with your bill when it comes.',
    'Tell us if you get insurance or your plans change.',
  ],
  nextCall: (desk, phone) => say`For questions, call ${desk} at ${phone}.`,
}

const es: GoodFaithWords = {
  title: 'Estimado de buena fe de artículos y servicios de atención médica',
  beneathTitle: (number, version, issuedOn, by) =>
    say`Estimado ${number} · Versión ${version} · Emitido el ${spelledDay(issuedOn, 'es')} por ${by}`,
  replaces: (version, reason) => say`Este estimado reemplaza la versión ${version}. Qué cambió: ${reason}`,
  mainService: 'Servicio principal',
  plannedFor: 'Previsto para',
  notScheduled: 'Sin cita todavía',
  goodThrough: 'Válido hasta',
  youPay: 'Usted paga aproximadamente',
  sentence: 'Esto es lo que esperamos que pague por esta atención sin seguro.',
  sentenceWhenOpen: 'Algunos precios aún no se saben. Recibirá un nuevo estimado cuando los sepamos.',
  barHeads: ['Quién paga qué', 'Cantidad'],
  fullCharge: 'Cargo completo',
  noBar: 'Aquí no hay gráfico porque algunas cantidades aún no se saben.',
  barAlt: (charge, pays, discount) =>
    `Barra: del cargo completo de ${charge} usted paga ${pays}; el descuento es ${discount}.`,
  recurring: (count, frequency, from, to) =>
    say`Este estimado cubre ${count} visitas (${frequency}) del ${spelledDay(from, 'es')} al ${spelledDay(to, 'es')}.`,
  recurringLimit: 'Un estimado cubre como máximo 12 meses. Después recibirá uno nuevo.',
  servicesHeading: 'Lo que cubre este estimado',
  conveningProvider: 'Su proveedor principal',
  coProvider: 'También participa en su atención',
  placeOfCare: (address, state) => say`Atención en: ${address}. Estado:\u00a0${state}.`,
  columns: ['Servicio', 'Código de diagnóstico', 'Código de servicio', 'Cargo', 'Menos descuento', 'Cargo esperado'],
  unitsAt: (units, price) => say`${units} a ${price} cada uno`,
  codeUnknown: 'no se sabe',
  totalFor: (provider) => say`Total, ${provider}`,
  totalOfEstimate: 'Total de este estimado',
  allProviders: 'Todos los proveedores',
  provider: 'Proveedor',
  assistance: (amount) => say`El descuento incluye ${amount} de asistencia financiera.`,
  separateHeading: 'Atención que requiere una cita aparte',
  separateItem: (service, provider) => (provider === null ? say`${service}` : say`${service}, con ${provider}`),
  othersHeading: 'Quién más puede enviarle una factura',
  notIncluded: (name, service) => say`No incluido: ${name} puede enviarle una factura por ${service}.`,
  changesHeading: 'Qué podría cambiar estas cantidades',
  disputeHeading: 'Su derecho a disputar una factura',
  contractHeading: 'Usted puede elegir',
  nextHeading: 'Qué hacer ahora',
  nextSteps: [
    'Guarde este papel. Compárelo con su factura cuando llegue.',
    'Avísenos si obtiene un seguro o si sus planes cambian.',
  ],
  nextCall: (desk, phone) => say`Si tiene preguntas, llame a ${desk} al ${phone}.`,
}

/** The good faith estimate's words in both languages. */
export const goodFaithWords: { readonly [L in PaperLanguage]: GoodFaithWords } = { en, es }
