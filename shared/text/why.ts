import type { Cents } from '../money/cents.ts'
import { type Rate, shownPercent } from '../money/rate.ts'
import { shownMoney } from '../money/show.ts'
import type { PaperLanguage } from './documents-days.ts'
import { payerWays } from './payer-ways.ts'
import { type RefusalSaying, refusalSentence } from './why-refusals.ts'

/** What a step says, as the engine gives it: a code and the amounts in its sentence. */
export type StepSaying = RefusalSaying | UsualSaying

type UsualSaying =
  | { readonly code: PlainCode }
  | { readonly code: 'planPrice' | 'planPriceOut'; readonly above: Cents }
  | { readonly code: 'deductibleAll' | 'deductibleRest'; readonly left: Cents; readonly leftAfter: Cents }
  | { readonly code: 'copayUpToPrice'; readonly copay: Cents }
  | { readonly code: 'copayRestOfVisit'; readonly taken: Cents }
  | { readonly code: 'coinsurance'; readonly rate: Rate; readonly of: Cents }
  | { readonly code: 'balanceBill'; readonly allowed: Cents }
  | { readonly code: 'yearlyLimitCuts' | 'yearlyLimitKeeps'; readonly left: Cents }
  | { readonly code: 'discount' | 'promptPay'; readonly rate: Rate }
  | { readonly code: 'tieredDiscount' | 'memberDiscount' | 'slidingShare'; readonly rate: Rate }
  | { readonly code: 'reducedPrice'; readonly fee: Cents }
  | { readonly code: 'payerPays'; readonly name: string; readonly method: PayerWay }
  | { readonly code: 'ofLine'; readonly lineId: string }
  | { readonly code: 'otherLines'; readonly count: number }

/** How a payer behind the first came to its payment. */
export type PayerWay = keyof typeof payerWays.en

type PlainCode =
  | 'charge'
  | 'cashPrice'
  | 'planPriceIsCharge'
  | 'ownDeductible'
  | 'copay'
  | 'copayOfFirstVisits'
  | 'coinsuranceOfRest'
  | 'notCovered'
  | 'referralMissing'
  | 'notAuthorized'
  | 'overLimit'
  | 'overMaximum'
  | 'penalty'
  | 'unknown'
  | 'chargemaster'
  | 'packagePrice'
  | 'settlement'
  | 'memberPrice'
  | 'slidingFee'
  | 'policyAmount'
  | 'generallyBilled'
  | 'owesFirst'
  | 'reserveBefore'

interface StepSentences {
  readonly plain: Readonly<Record<PlainCode, string>>
  readonly planPrice: (above: Cents) => string
  readonly planPriceOut: (above: Cents) => string
  readonly deductibleAll: (left: Cents, leftAfter: Cents) => string
  readonly deductibleRest: (left: Cents) => string
  readonly copayUpToPrice: (copay: Cents) => string
  readonly copayRestOfVisit: (taken: Cents) => string
  readonly coinsurance: (rate: Rate, of: Cents) => string
  readonly balanceBill: (allowed: Cents) => string
  readonly yearlyLimitCuts: (left: Cents) => string
  readonly yearlyLimitKeeps: (left: Cents) => string
  readonly discount: (rate: Rate) => string
  readonly promptPay: (rate: Rate) => string
  readonly tieredDiscount: (rate: Rate) => string
  readonly memberDiscount: (rate: Rate) => string
  readonly slidingShare: (rate: Rate) => string
  readonly reducedPrice: (fee: Cents) => string
  readonly ofLine: (service: string) => string
  readonly otherLines: (count: number) => string
}

const en: StepSentences = {
  plain: {
    charge: 'What the clinic bills before any discount.',
    cashPrice: 'The clinic’s published self-pay price.',
    planPriceIsCharge: 'The plan takes the charge as it is.',
    ownDeductible: 'This kind of care has a deductible of its own.',
    copay: 'The set fee of the plan for this kind of care.',
    copayOfFirstVisits: 'One of the first visits of the year, at their own fee.',
    coinsuranceOfRest: 'The patient’s share of the rest.',
    notCovered: 'The plan does not pay for this kind of care here.',
    referralMissing: 'A referral is missing, so the plan does not pay.',
    notAuthorized: 'The plan has not authorized this, so it does not pay.',
    overLimit: 'More than the plan covers in a year.',
    overMaximum: 'The plan has paid the most that it pays in a year.',
    penalty: 'The plan adds this because the authorization is not there.',
    unknown: 'Not known yet.',
    chargemaster: 'The full list price, with nothing off.',
    packagePrice: 'Its share of the price that is stated for the whole package.',
    settlement: 'Its share of the sum that was agreed for all services.',
    memberPrice: 'The price for members of the clinic’s own plan.',
    slidingFee: 'The fee for a visit, by income and household. Never more than the care costs.',
    policyAmount: 'What the financial assistance policy asks for this care.',
    generallyBilled: 'The most that a patient with financial assistance may be charged.',
    owesFirst: 'What the coverage that pays first leaves to pay.',
    reserveBefore: 'Saved earlier this year because other coverage paid first.',
  },
  planPrice: (above) => `The contract price. The other ${shownMoney(above)} is written off.`,
  planPriceOut: (above) => `What the plan counts. The other ${shownMoney(above)} may be billed to the patient.`,
  deductibleAll: (left, leftAfter) => `${shownMoney(left)} was left; ${shownMoney(leftAfter)} is left after this.`,
  deductibleRest: (left) => `The last ${shownMoney(left)} of the deductible. It is met after this.`,
  copayUpToPrice: (copay) => `The set fee is ${shownMoney(copay)}, but it is never more than what is left to pay.`,
  copayRestOfVisit: (taken) =>
    `The rest of the visit’s set fee: ${shownMoney(taken)} of it is paid with other services.`,
  coinsurance: (rate, of) => `${shownPercent(rate)}% of the ${shownMoney(of)} that is left.`,
  balanceBill: (allowed) => `The part of the charge above the ${shownMoney(allowed)} that the plan counts.`,
  yearlyLimitCuts: (left) => `Only ${shownMoney(left)} was left before the yearly limit. The plan pays the rest.`,
  yearlyLimitKeeps: (left) => `${shownMoney(left)} was left before the yearly limit, so it changed nothing.`,
  discount: (rate) => `${shownPercent(rate)}% off the charge.`,
  promptPay: (rate) => `${shownPercent(rate)}% more off for paying at once.`,
  tieredDiscount: (rate) => `${shownPercent(rate)}% off, because the charges together are this high.`,
  memberDiscount: (rate) => `${shownPercent(rate)}% off the charge for members of the clinic’s own plan.`,
  slidingShare: (rate) => `${shownPercent(rate)}% of the charge, by income and household.`,
  reducedPrice: (fee) => `The fee alone is ${shownMoney(fee)}; beside the others it is less.`,
  ofLine: (service) => service,
  otherLines: (count) => (count === 1 ? '1 more service' : `${count} more services`),
}

const es: StepSentences = {
  plain: {
    charge: 'Lo que la clínica factura antes de cualquier descuento.',
    cashPrice: 'El precio sin seguro que la clínica publica.',
    planPriceIsCharge: 'El plan acepta el cargo tal como es.',
    ownDeductible: 'Este tipo de atención tiene su propio deducible.',
    copay: 'La cuota fija del plan para este tipo de atención.',
    copayOfFirstVisits: 'Una de las primeras visitas del año, con su propia cuota.',
    coinsuranceOfRest: 'La parte del resto que paga el paciente.',
    notCovered: 'El plan no paga este tipo de atención aquí.',
    referralMissing: 'Falta un referido; por eso el plan no paga.',
    notAuthorized: 'El plan no lo ha autorizado; por eso no paga.',
    overLimit: 'Es más de lo que el plan cubre en un año.',
    overMaximum: 'El plan ya pagó lo máximo que paga en un año.',
    penalty: 'El plan lo agrega porque falta la autorización.',
    unknown: 'Aún no se sabe.',
    chargemaster: 'El precio de lista completo, sin descuento.',
    packagePrice: 'Su parte del precio que se indica para todo el paquete.',
    settlement: 'Su parte de la suma acordada para todos los servicios.',
    memberPrice: 'El precio para miembros del plan propio de la clínica.',
    slidingFee: 'La tarifa por visita según ingresos y hogar. Nunca es más de lo que cuesta la atención.',
    policyAmount: 'Lo que pide la política de ayuda financiera por esta atención.',
    generallyBilled: 'Lo máximo que se puede cobrar a un paciente con ayuda financiera.',
    owesFirst: 'Lo que queda por pagar después de la primera cobertura.',
    reserveBefore: 'Lo que ahorró antes este año porque otra cobertura pagó primero.',
  },
  planPrice: (above) => `El precio del contrato. Los otros ${shownMoney(above)} no los paga nadie.`,
  planPriceOut: (above) => `Lo que el plan cuenta. Los otros ${shownMoney(above)} se le pueden cobrar al paciente.`,
  deductibleAll: (left, leftAfter) => `Faltaban ${shownMoney(left)}; después de esto faltan ${shownMoney(leftAfter)}.`,
  deductibleRest: (left) => `Los últimos ${shownMoney(left)} del deducible. Con esto queda cumplido.`,
  copayUpToPrice: (copay) => `La cuota fija es de ${shownMoney(copay)}, pero nunca es más de lo que falta pagar.`,
  copayRestOfVisit: (taken) =>
    `El resto de la cuota fija de la visita: ${shownMoney(taken)} se pagan con otros servicios.`,
  coinsurance: (rate, of) => `El ${shownPercent(rate)}% de los ${shownMoney(of)} que quedan.`,
  balanceBill: (allowed) => `La parte del cargo por encima de los ${shownMoney(allowed)} que el plan cuenta.`,
  yearlyLimitCuts: (left) => `Solo faltaban ${shownMoney(left)} para el límite del año. El plan paga el resto.`,
  yearlyLimitKeeps: (left) => `Faltaban ${shownMoney(left)} para el límite del año, así que no cambió nada.`,
  discount: (rate) => `${shownPercent(rate)}% menos que el cargo.`,
  promptPay: (rate) => `${shownPercent(rate)}% menos por pagar de inmediato.`,
  tieredDiscount: (rate) => `${shownPercent(rate)}% menos, porque los cargos juntos llegan a esta cantidad.`,
  memberDiscount: (rate) => `${shownPercent(rate)}% menos que el cargo para miembros del plan de la clínica.`,
  slidingShare: (rate) => `El ${shownPercent(rate)}% del cargo, según ingresos y hogar.`,
  reducedPrice: (fee) => `Solo, el precio es de ${shownMoney(fee)}; junto a los otros es menos.`,
  ofLine: (service) => service,
  otherLines: (count) => (count === 1 ? '1 servicio más' : `${count} servicios más`),
}

const SENTENCES: { readonly [L in PaperLanguage]: StepSentences } = { en, es }

/** The sentence of a step. `service` names a line by its id. */
export function stepSentence(saying: StepSaying, language: PaperLanguage, service: (lineId: string) => string): string {
  if (saying.code === 'penaltyShare' || saying.code === 'overMaximumOf') return refusalSentence(saying, language)
  return usualSentence(saying, language, service)
}

function usualSentence(saying: UsualSaying, language: PaperLanguage, service: (lineId: string) => string): string {
  const words = SENTENCES[language]
  switch (saying.code) {
    case 'planPrice':
      return words.planPrice(saying.above)
    case 'planPriceOut':
      return words.planPriceOut(saying.above)
    case 'deductibleAll':
      return words.deductibleAll(saying.left, saying.leftAfter)
    case 'deductibleRest':
      return words.deductibleRest(saying.left)
    case 'copayUpToPrice':
      return words.copayUpToPrice(saying.copay)
    case 'copayRestOfVisit':
      return words.copayRestOfVisit(saying.taken)
    case 'coinsurance':
      return words.coinsurance(saying.rate, saying.of)
    case 'balanceBill':
      return words.balanceBill(saying.allowed)
    case 'yearlyLimitCuts':
      return words.yearlyLimitCuts(saying.left)
    case 'yearlyLimitKeeps':
      return words.yearlyLimitKeeps(saying.left)
    case 'discount':
      return words.discount(saying.rate)
    case 'promptPay':
      return words.promptPay(saying.rate)
    case 'tieredDiscount':
      return words.tieredDiscount(saying.rate)
    case 'memberDiscount':
      return words.memberDiscount(saying.rate)
    case 'slidingShare':
      return words.slidingShare(saying.rate)
    case 'reducedPrice':
      return words.reducedPrice(saying.fee)
    case 'payerPays':
      return payerWays[language][saying.method](saying.name)
    case 'ofLine':
      return words.ofLine(service(saying.lineId))
    case 'otherLines':
      return words.otherLines(saying.count)
    default:
      return words.plain[saying.code]
  }
}
