import { isPlainDate } from '../dates/plain-date.ts'
import { type Cents, cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { type PaperLanguage, spelledDay } from './documents-days.ts'
import { routeNotes, type Told } from './route-notes.ts'

/** A remark of the engine: its code and the facts of its sentence. Amounts are cents, days `YYYY-MM-DD`. */
export interface NotedFacts {
  readonly code: string
  readonly facts: Readonly<Record<string, string | number>>
}

type Sentences = Readonly<Record<string, (told: Told) => string>>

const en: Sentences = {
  'coverage.notBegun': (told) => `The coverage begins on ${told.day('from')}, after the service.`,
  'coverage.ended': (told) => `The coverage ended on ${told.day('to')}, before the service. The figures use it anyway.`,
  'benefits.old': (told) => `The benefits were told ${told.count('days')} days ago. Ask the plan again.`,
  'planYear.turned': (told) =>
    `A new plan year began on ${told.day('start')}. What was met before it no longer counts.`,
  'planYear.next': (told) => `Figured for the plan year that begins on ${told.day('start')}, with nothing met yet.`,
  'rule.noYear': (told) => `No yearly limit of the law is published yet for the plan year from ${told.day('start')}.`,
  'network.out': () => 'The clinic is out of this plan’s network.',
  'network.protected': (told) =>
    `${told.service} is protected: the patient pays as in the network and may not be billed the rest.`,
  'met.deductibleAboveTotal': (told) =>
    `Deductible met (${told.amount('met')}) is more than the total (${told.amount('total')}). It is used as fully met.`,
  'met.oopAboveTotal': (told) =>
    `Out of pocket met (${told.amount('met')}) is more than the limit (${told.amount('total')}). It is used as fully met.`,
  'fact.assumed': (told) => `An assumption is used: ${told.text('reason')}`,
  'order.mayDiffer': () =>
    'Plans work on claims in their own order. The split between services can differ; the total stays.',
  'selfPay.noCredit': () => 'Paying yourself earns no credit toward the deductible or the yearly limit.',
  'selfPay.notForFederal': (told) => `${told.text('plan')} does not allow self-pay for care that it covers.`,
  'line.noCharge': (told) => `${told.service} has no charge yet.`,
  'line.noPlanPrice': (told) => `The plan price of ${told.service} is not known yet.`,
  'line.noBenefit': (told) => `Nobody has told yet what the plan pays for ${told.service}.`,
  'line.notCovered': (told) => `The plan does not cover ${told.service}.`,
  'price.cashAboveCharge': (told) => `The self-pay price of ${told.service} is above the charge. The charge is used.`,
  'copay.aboveAllowed': (told) => `The copay is higher than the plan price of ${told.service}. Only the price is owed.`,
  'limit.reached': (told) => `${told.service} goes beyond what the plan covers in a year.`,
  'max.reached': (told) => `The plan reaches the most that it pays in a year with ${told.service}.`,
  'auth.missing': (told) => `${told.service} has no authorization.`,
  'auth.denied': (told) => `The plan denied the authorization for ${told.service}.`,
  'auth.expired': (told) => `The authorization for ${told.service} has run out.`,
  'auth.unitsExceeded': (told) => `${told.service} has more units than the plan approved.`,
  'auth.unknown': (told) => `Nobody knows yet if ${told.service} is authorized.`,
  'auth.needed': (told) => `The plan asks for an authorization for ${told.service}. None is entered.`,
  'referral.missing': (told) => `${told.service} has no referral.`,
  'referral.unknown': (told) => `Nobody knows yet if there is a referral for ${told.service}.`,
  'referral.needed': (told) => `The plan asks for a referral for ${told.service}. None is entered.`,
  ...routeNotes.en,
}

const es: Sentences = {
  'coverage.notBegun': (told) => `La cobertura empieza el ${told.day('from')}, después del servicio.`,
  'coverage.ended': (told) =>
    `La cobertura terminó el ${told.day('to')}, antes del servicio. Las cantidades la usan de todos modos.`,
  'benefits.old': (told) => `Los beneficios se consultaron hace ${told.count('days')} días. Pregunte otra vez al plan.`,
  'planYear.turned': (told) =>
    `El ${told.day('start')} empezó otro año del plan. Lo que se había cumplido antes ya no cuenta.`,
  'planYear.next': (told) => `Calculado para el año del plan que empieza el ${told.day('start')}, sin nada cumplido.`,
  'rule.noYear': (told) =>
    `Aún no se publica el límite anual de la ley para el año del plan que empieza el ${told.day('start')}.`,
  'network.out': () => 'La clínica está fuera de la red de este plan.',
  'network.protected': (told) =>
    `${told.service} tiene protección: el paciente paga como dentro de la red y no se le puede cobrar el resto.`,
  'met.deductibleAboveTotal': (told) =>
    `El deducible cumplido (${told.amount('met')}) es más que el total (${told.amount('total')}). Se usa como cumplido.`,
  'met.oopAboveTotal': (told) =>
    `Lo pagado de su bolsillo (${told.amount('met')}) es más que el límite (${told.amount('total')}). Se usa como cumplido.`,
  'fact.assumed': (told) => `Se usa una suposición: ${told.text('reason')}`,
  'order.mayDiffer': () =>
    'Los planes procesan los reclamos en su propio orden. El reparto entre servicios puede cambiar; el total no.',
  'selfPay.noCredit': () => 'Pagar sin seguro no cuenta para el deducible ni para el límite del año.',
  'selfPay.notForFederal': (told) => `${told.text('plan')} no permite pagar sin seguro la atención que cubre.`,
  'line.noCharge': (told) => `${told.service} aún no tiene cargo.`,
  'line.noPlanPrice': (told) => `Aún no se sabe el precio del plan para ${told.service}.`,
  'line.noBenefit': (told) => `Aún no se sabe qué paga el plan por ${told.service}.`,
  'line.notCovered': (told) => `El plan no cubre ${told.service}.`,
  'price.cashAboveCharge': (told) => `El precio sin seguro de ${told.service} es mayor que el cargo. Se usa el cargo.`,
  'copay.aboveAllowed': (told) =>
    `El copago es mayor que el precio del plan para ${told.service}. Solo se debe el precio.`,
  'limit.reached': (told) => `${told.service} pasa de lo que el plan cubre en un año.`,
  'max.reached': (told) => `Con ${told.service} el plan llega a lo máximo que paga en un año.`,
  'auth.missing': (told) => `${told.service} no tiene autorización.`,
  'auth.denied': (told) => `El plan negó la autorización para ${told.service}.`,
  'auth.expired': (told) => `La autorización para ${told.service} venció.`,
  'auth.unitsExceeded': (told) => `${told.service} tiene más unidades de las que aprobó el plan.`,
  'auth.unknown': (told) => `Aún no se sabe si ${told.service} está autorizado.`,
  'auth.needed': (told) => `El plan pide una autorización para ${told.service}. No hay ninguna anotada.`,
  'referral.missing': (told) => `${told.service} no tiene referido.`,
  'referral.unknown': (told) => `Aún no se sabe si hay un referido para ${told.service}.`,
  'referral.needed': (told) => `El plan pide un referido para ${told.service}. No hay ninguno anotado.`,
  ...routeNotes.es,
}

const SENTENCES: { readonly [L in PaperLanguage]: Sentences } = { en, es }

/** The sentence of a note; null for a code that has none. */
export function noteSentence(note: NotedFacts, language: PaperLanguage): string | null {
  return SENTENCES[language][note.code]?.(told(note, language)) ?? null
}

function told({ facts }: NotedFacts, language: PaperLanguage): Told {
  const text = (name: string): string => String(facts[name] ?? '')
  return {
    text,
    day: (name) => {
      const day = text(name)
      return isPlainDate(day) ? spelledDay(day, language) : day
    },
    amount: (name) => shownMoney(amountOf(facts[name])),
    count: (name) => Number(facts[name] ?? 0),
    service: text('words') || text('code'),
  }
}

function amountOf(value: string | number | undefined): Cents {
  return cents(typeof value === 'number' ? value : 0)
}
