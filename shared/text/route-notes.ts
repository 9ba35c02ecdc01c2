/** The facts of a note as a sentence needs them: days spelled out, amounts with their sign. */
export interface Told {
  readonly day: (name: string) => string
  readonly amount: (name: string) => string
  readonly count: (name: string) => number
  readonly text: (name: string) => string
  readonly service: string
}

type Sentences = Readonly<Record<string, (told: Told) => string>>

const en: Sentences = {
  'selfPay.chargemaster': () => 'The full list price. The clinic takes nothing off on this route.',
  'selfPay.tier': (told) =>
    `The charges together reach ${told.amount('reached')}, so the discount of that step is used.`,
  'selfPay.package': (told) => `Services sold together for ${told.amount('price')}: ${told.count('count')}.`,
  'selfPay.settlement': (told) => `A sum of ${told.amount('price')} is agreed for all services together.`,
  'selfPay.membership': (told) =>
    `Member prices of the clinic’s own plan. The fee for ${told.count('months')} months stands beside the care. It is no insurance.`,
  'sliding.class': (told) => `The sliding fee is used${ofGuideline(told)}.`,
  'sliding.aboveSchedule': (told) => `The income is above the sliding fee schedule${ofGuideline(told)}.`,
  'sliding.contractForbids': () => 'The payer’s contract does not allow the sliding fee instead of the plan’s share.',
  'sliding.noGuideline': (told) =>
    `No poverty guideline is known for ${told.day('on')}, so every class of the schedule is possible.`,
  'charity.applies': () => 'Financial assistance of the hospital is used.',
  'charity.atCeiling': () => 'The law’s ceiling is lower than the policy’s price, so the ceiling is used.',
  'charity.notEligible': () => 'The patient does not qualify for financial assistance.',
  'cob.order': (told) => `${told.text('first')} pays before ${told.text('second')}. ${orderReason(told, 'en')}`,
  'cob.orderOpen': (told) =>
    `Who pays first, ${told.text('first')} or ${told.text('second')}, can’t be told yet. Both orders are figured.`,
  'cob.shareEqually': (told) =>
    `No rule puts ${told.text('first')} or ${told.text('second')} first. They would share; the order entered is used.`,
  'cob.timely': () => 'Each payer is expected to see the answer of the one before it in time.',
  'cob.reserve': (told) =>
    `${told.text('plan')} keeps a benefit reserve: ${told.amount('before')} before this care, ${told.amount('after')} after it.`,
  'medicare.limitingCharge': () =>
    'The clinic takes no assignment. It may charge up to Medicare’s limiting charge, and no more.',
  'medicare.secondary': () => 'Medicare pays second here.',
  'medicare.notBillable': () =>
    'The patient is a Qualified Medicare Beneficiary and may not be billed any of Medicare’s cost sharing.',
  'medicare.noYear': (told) => `No Medicare figures are published yet for ${told.day('on')}.`,
  'whatIf.notAuthorized': () => 'What if: the plan does not authorize what it has to authorize.',
  'whatIf.deductibleMet': () => 'What if: the deductible were met, and counted toward the yearly limit.',
  'whatIf.outOfNetwork': () => 'What if: the care were given out of the plan’s network.',
  'whatIf.firstPayerOnly': () => 'What if: only the first insurance paid.',
  'volume.units': (told) =>
    `${told.service} may take ${told.count('low')} to ${told.count('high')} units. The range covers them all.`,
  'volume.mayHappen': (told) => `${told.service} may not be needed. The range begins without it.`,
  'volume.wide': () => 'Too much is open about the number of units. The range goes up to all charges.',
  'price.rank': (told) => `${told.service} is priced lower because it is done together with others.`,
  'price.endoscopyBase': (told) => `${told.service} only adds what it costs above its base procedure.`,
  'price.bilateral': (told) => `${told.service} is done on both sides and priced one and a half times.`,
  'price.modifier': (told) =>
    `${told.service} has the modifier ${told.text('modifier')}: ${told.text('percent')}% of the price.`,
  'price.byReport': (told) => `The plan prices ${told.service} only by report. Its price is not known yet.`,
}

const es: Sentences = {
  'selfPay.chargemaster': () => 'El precio de lista completo. La clínica no descuenta nada en esta opción.',
  'selfPay.tier': (told) =>
    `Los cargos juntos llegan a ${told.amount('reached')}, así que se usa el descuento de ese nivel.`,
  'selfPay.package': (told) => `Servicios que se venden juntos por ${told.amount('price')}: ${told.count('count')}.`,
  'selfPay.settlement': (told) => `Se acordó una suma de ${told.amount('price')} por todos los servicios juntos.`,
  'selfPay.membership': (told) =>
    `Precios para miembros del plan de la clínica. La cuota de ${told.count('months')} meses se muestra aparte. No es un seguro.`,
  'sliding.class': (told) => `Se usa la tarifa según ingresos${ofGuidelineEs(told)}.`,
  'sliding.aboveSchedule': (told) => `Los ingresos pasan de la tabla de tarifas${ofGuidelineEs(told)}.`,
  'sliding.contractForbids': () =>
    'El contrato del pagador no permite la tarifa según ingresos en lugar de la parte del plan.',
  'sliding.noGuideline': (told) =>
    `No se conoce la guía de pobreza para el ${told.day('on')}; cualquier nivel de la tabla es posible.`,
  'charity.applies': () => 'Se usa la ayuda financiera del hospital.',
  'charity.atCeiling': () => 'El tope de la ley es menor que el precio de la política, así que se usa el tope.',
  'charity.notEligible': () => 'El paciente no califica para la ayuda financiera.',
  'cob.order': (told) => `${told.text('first')} paga antes que ${told.text('second')}. ${orderReason(told, 'es')}`,
  'cob.orderOpen': (told) =>
    `Aún no se sabe quién paga primero, ${told.text('first')} o ${told.text('second')}. Se calculan los dos órdenes.`,
  'cob.shareEqually': (told) =>
    `Ninguna regla pone primero a ${told.text('first')} o a ${told.text('second')}. Compartirían; se usa el orden anotado.`,
  'cob.timely': () => 'Se espera que cada pagador vea a tiempo la respuesta del anterior.',
  'cob.reserve': (told) =>
    `${told.text('plan')} guarda una reserva de beneficios: ${told.amount('before')} antes de esta atención, ${told.amount('after')} después.`,
  'medicare.limitingCharge': () =>
    'La clínica no acepta la asignación. Puede cobrar hasta el cargo límite de Medicare, y no más.',
  'medicare.secondary': () => 'Aquí Medicare paga en segundo lugar.',
  'medicare.notBillable': () =>
    'El paciente es Beneficiario Calificado de Medicare y no se le puede cobrar ninguna parte de Medicare.',
  'medicare.noYear': (told) => `Aún no se publican las cantidades de Medicare para el ${told.day('on')}.`,
  'whatIf.notAuthorized': () => 'Qué pasaría si: el plan no autoriza lo que debe autorizar.',
  'whatIf.deductibleMet': () => 'Qué pasaría si: el deducible ya estuviera cumplido y contara para el límite del año.',
  'whatIf.outOfNetwork': () => 'Qué pasaría si: la atención fuera fuera de la red del plan.',
  'whatIf.firstPayerOnly': () => 'Qué pasaría si: solo pagara el primer seguro.',
  'volume.units': (told) =>
    `${told.service} puede tomar de ${told.count('low')} a ${told.count('high')} unidades. El rango las incluye todas.`,
  'volume.mayHappen': (told) => `${told.service} quizá no haga falta. El rango empieza sin ello.`,
  'volume.wide': () => 'Queda demasiado abierto el número de unidades. El rango llega hasta todos los cargos.',
  'price.rank': (told) => `${told.service} cuesta menos porque se hace junto con otros.`,
  'price.endoscopyBase': (told) => `${told.service} solo agrega lo que cuesta por encima de su procedimiento base.`,
  'price.bilateral': (told) => `${told.service} se hace en los dos lados y cuesta una vez y media.`,
  'price.modifier': (told) =>
    `${told.service} tiene el modificador ${told.text('modifier')}: el ${told.text('percent')}% del precio.`,
  'price.byReport': (told) => `El plan fija el precio de ${told.service} solo con un informe. Aún no se sabe.`,
}

/** The remarks of routes with other prices, help, several payers, what-ifs and open volumes. */
export const routeNotes = { en, es } as const

function ofGuideline(told: Told): string {
  return told.text('percent') === '' ? '' : `: ${hundredths(told)}% of the poverty guideline`
}

function ofGuidelineEs(told: Told): string {
  return told.text('percent') === '' ? '' : `: ${hundredths(told)}% de la guía de pobreza`
}

/** Hundredths of a percent with two decimals. */
function hundredths(told: Told): string {
  const count = told.count('percent')
  const rest = String(count % 100).padStart(2, '0')
  return `${Math.floor(count / 100)}.${rest}`
}

const REASONS: Readonly<Record<string, { readonly en: string; readonly es: string }>> = {
  'cob.noCoordination': {
    en: 'A plan without coordination rules pays first.',
    es: 'Un plan sin reglas de coordinación paga primero.',
  },
  'cob.subscriberBeforeDependent': {
    en: 'It covers the patient as subscriber, not as a dependent.',
    es: 'Cubre al paciente como titular y no como dependiente.',
  },
  'cob.parentsApart': {
    en: 'The parents live apart: the court or custody decides.',
    es: 'Los padres viven separados: decide el juez o la custodia.',
  },
  'cob.birthday': {
    en: 'That parent’s birthday comes earlier in the year.',
    es: 'El cumpleaños de ese padre o madre llega antes en el año.',
  },
  'cob.activeBeforeRetired': {
    en: 'Current work comes before retirement.',
    es: 'El trabajo actual va antes que la jubilación.',
  },
  'cob.ordinaryBeforeContinuation': {
    en: 'Ordinary coverage comes before a continuation.',
    es: 'La cobertura normal va antes que una continuación.',
  },
  'cob.longerCoverage': {
    en: 'It has been in force longer.',
    es: 'Lleva más tiempo vigente.',
  },
  'cob.liabilityFirst': {
    en: 'Accident and work coverage comes before health plans.',
    es: 'La cobertura de accidentes o del trabajo va antes que los planes de salud.',
  },
  'medicare.secondaryPayer': {
    en: 'Medicare’s own rules say so.',
    es: 'Así lo dicen las reglas de Medicare.',
  },
  'medicaid.lastPayer': {
    en: 'Medicaid always pays last.',
    es: 'Medicaid siempre paga al final.',
  },
  'medigap.afterMedicare': {
    en: 'A supplement pays what Medicare leaves.',
    es: 'Un suplemento paga lo que deja Medicare.',
  },
}

/** Why one coverage stands before another, by the rule that says so. */
function orderReason(told: Told, language: 'en' | 'es'): string {
  return REASONS[told.text('rule')]?.[language] ?? (language === 'en' ? 'It was entered so.' : 'Así se anotó.')
}
