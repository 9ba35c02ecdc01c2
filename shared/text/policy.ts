import type { PaperLanguage } from './documents-days.ts'
import { dutySentence, incomeName } from './policy-duties.ts'
import {
  type BothWays,
  clauseTitle,
  counted,
  dayFact,
  type Facts,
  moneyOf,
  sourceName,
  unverifiedMark,
  whyNot,
} from './policy-words.ts'

/** A policy line as the engine gives it. */
export interface PolicyLine {
  readonly code: string
  readonly level: string
  readonly source: string
  readonly verified: boolean
  readonly facts: Facts
}

/** What a level is called beside its mark. */
export const levelWords = {
  fine: { en: 'In order', es: 'En orden' },
  check: { en: 'Look at this', es: 'Revisar' },
  needsApproval: { en: 'Needs approval', es: 'Requiere aprobación' },
  cannot: { en: 'Not possible', es: 'No es posible' },
} as const

/** A policy line as one sentence. An unknown code names itself, so that nothing is hidden. */
export function policySentence(line: PolicyLine, language: PaperLanguage): string {
  const words = (line.level === 'fine' ? fine[line.code] : undefined) ?? open[line.code] ?? fine[line.code]
  const facts = { ...line.facts, source: sourceName(line.source, language) }
  const sentence = words ? words[language](facts) : line.code
  return line.verified ? sentence : `${sentence} ${unverifiedMark[language]}`
}

/** Lines that are in order. */
const fine: Readonly<Record<string, BothWays>> = {
  minimumPayment: {
    en: ({ payment, minimum }) =>
      payment === minimum
        ? `${moneyOf(payment)} is the least payment.`
        : `${moneyOf(payment)} keeps the ${moneyOf(minimum)} minimum.`,
    es: ({ payment, minimum }) =>
      payment === minimum
        ? `${moneyOf(payment)} es el pago mínimo.`
        : `${moneyOf(payment)} respeta el mínimo de ${moneyOf(minimum)}.`,
  },
  longestTerm: {
    en: ({ months, longestMonths }) =>
      `${counted(months, 'month', 'months')} is within the ${longestMonths}-month limit.`,
    es: ({ months, longestMonths }) =>
      `${counted(months, 'mes', 'meses')}: dentro del límite de ${counted(longestMonths, 'mes', 'meses')}.`,
  },
  mostInstallments: {
    en: ({ count, most }) => `${counted(count, 'payment', 'payments')}: at most ${most} (starter rules).`,
    es: ({ count, most }) => `${counted(count, 'pago', 'pagos')}: como máximo ${most} (reglas iniciales).`,
  },
  largestPlan: {
    en: ({ largest }) => `No approval needed up to ${moneyOf(largest)}.`,
    es: ({ largest }) => `Hasta ${moneyOf(largest)} no requiere aprobación.`,
  },
  downPayment: {
    en: ({ downPayment, least }) => `${moneyOf(downPayment)} today: at least ${moneyOf(least)}.`,
    es: ({ downPayment, least }) => `${moneyOf(downPayment)} hoy: al menos ${moneyOf(least)}.`,
  },
  noCharges: {
    en: () => 'No interest or fees, same price as paying now.',
    es: () => 'Sin intereses ni cargos, el mismo precio que al contado.',
  },
  rate: {
    en: ({ rate, most, source }) => `${rate}% interest: at most ${most}% (${source}).`,
    es: ({ rate, most, source }) => `Interés del ${rate}%: como máximo ${most}% (${source}).`,
  },
  interestFreeDays: {
    en: ({ days }) => `Interest begins after the ${days} days without it.`,
    es: ({ days }) => `El interés empieza después de los ${days} días sin interés.`,
  },
  lateFee: {
    en: ({ source }) => `The late fee keeps the limits (${source}).`,
    es: ({ source }) => `El cargo por mora respeta los límites (${source}).`,
  },
  returnedPayment: {
    en: ({ asked, limit }) => `Returned payment ${moneyOf(asked)}: at most ${moneyOf(limit)}.`,
    es: ({ asked, limit }) => `Pago devuelto ${moneyOf(asked)}: como máximo ${moneyOf(limit)}.`,
  },
  incomeCap: {
    en: ({ together, cap, source }) => `${moneyOf(together)} a month: at most ${moneyOf(cap)} by income (${source}).`,
    es: ({ together, cap, source }) =>
      `${moneyOf(together)} al mes: como máximo ${moneyOf(cap)} según el ingreso (${source}).`,
  },
  otherPlans: {
    en: ({ together, from }) => `Together with other plans ${moneyOf(together)} a month, from ${dayFact(from, 'en')}.`,
    es: ({ together, from }) => `Con los otros planes ${moneyOf(together)} al mes, desde el ${dayFact(from, 'es')}.`,
  },
  clause: {
    en: ({ clause }) => `The required clause is in the agreement: ${clauseTitle(String(clause), 'en')}.`,
    es: ({ clause }) => `La cláusula obligatoria está en el acuerdo: ${clauseTitle(String(clause), 'es')}.`,
  },
  holderNotice: { en: () => 'The holder notice is included.', es: () => 'El aviso al tenedor está incluido.' },
  cosignerNotice: { en: () => 'The cosigner notice is included.', es: () => 'El aviso al codeudor está incluido.' },
}

const LATE_PARTS: Readonly<Record<string, BothWays>> = {
  amount: {
    en: ({ asked, limit, source }) => `A late fee of ${moneyOf(asked)} is above ${moneyOf(limit)} (${source}).`,
    es: ({ asked, limit, source }) => `Un cargo por mora de ${moneyOf(asked)} supera ${moneyOf(limit)} (${source}).`,
  },
  percent: {
    en: ({ limit, source }) => `The late fee may come out above ${limit}% of what is late (${source}).`,
    es: ({ limit, source }) => `El cargo por mora puede superar el ${limit}% de lo atrasado (${source}).`,
  },
  grace: {
    en: ({ asked, limit, source }) =>
      `A late fee after ${counted(asked, 'day', 'days')} is too early: ${limit} days of grace (${source}).`,
    es: ({ asked, limit, source }) =>
      `Un cargo por mora a los ${counted(asked, 'día', 'días')} es prematuro: ${limit} días de gracia (${source}).`,
  },
}

/** Lines that are to be looked at, approved or changed. */
const open: Readonly<Record<string, BothWays>> = {
  minimumPayment: {
    en: ({ minimum, largestCount }) =>
      `Least payment for this balance is ${moneyOf(minimum)}. ${counted(largestCount, 'payment', 'payments')} would do.`,
    es: ({ minimum, largestCount }) =>
      `El pago mínimo para este saldo es ${moneyOf(minimum)}. Podrían ser ${counted(largestCount, 'pago', 'pagos')}.`,
  },
  longestTerm: {
    en: ({ months, longestMonths, source }) =>
      `${counted(months, 'month', 'months')} is longer than ${longestMonths} months (${source}).`,
    es: ({ months, longestMonths, source }) =>
      `${counted(months, 'mes', 'meses')} supera los ${longestMonths} meses (${source}).`,
  },
  offerLonger: {
    en: ({ leastMonths, source }) => `Offer a plan of at least ${leastMonths} months too (${source}).`,
    es: ({ leastMonths, source }) => `Ofrezca también un plan de al menos ${leastMonths} meses (${source}).`,
  },
  mostInstallments: {
    en: ({ count, most }) => `${counted(count, 'payment', 'payments')} are more than ${most} (starter rules).`,
    es: ({ count, most }) => `${counted(count, 'pago', 'pagos')} son más de ${most} (reglas iniciales).`,
  },
  forgiveness: {
    en: ({ payments, source }) => `After ${payments} payments the rest is forgiven (${source}).`,
    es: ({ payments, source }) => `Después de ${payments} pagos se perdona el resto (${source}).`,
  },
  largestPlan: {
    en: ({ balance, largest }) =>
      `${moneyOf(balance)} is above ${moneyOf(largest)}, the largest plan without approval.`,
    es: ({ balance, largest }) => `${moneyOf(balance)} supera ${moneyOf(largest)}, el plan mayor sin aprobación.`,
  },
  downPayment: {
    en: ({ least }) => `At least ${moneyOf(least)} is paid today.`,
    es: ({ least }) => `Hoy se pagan al menos ${moneyOf(least)}.`,
  },
  rate: {
    en: (facts) =>
      facts.because === undefined
        ? `${facts.rate}% is above ${facts.most}%, the highest rate (${facts.source}).`
        : `No interest may be asked: ${whyNot(facts, 'en')}.`,
    es: (facts) =>
      facts.because === undefined
        ? `${facts.rate}% supera el ${facts.most}%, la tasa máxima (${facts.source}).`
        : `No se puede cobrar interés: ${whyNot(facts, 'es')}.`,
  },
  rateIndex: {
    en: ({ index, source }) => `Compare with the ${index}: the lower one holds (${source}).`,
    es: ({ index, source }) => `Compare con el índice (${index}): vale el menor (${source}).`,
  },
  interestFreeDays: {
    en: ({ days, from, source }) =>
      from === undefined
        ? `No interest in the first ${days} days after the first bill, whose day is not known (${source}).`
        : `No interest before ${dayFact(from, 'en')} (${source}).`,
    es: ({ days, from, source }) =>
      from === undefined
        ? `Sin interés en los primeros ${days} días desde la primera factura, cuya fecha no se conoce (${source}).`
        : `Sin interés antes del ${dayFact(from, 'es')} (${source}).`,
  },
  lateFee: {
    en: (facts) => LATE_PARTS[String(facts.part)]?.en(facts) ?? `No late fee may be asked: ${whyNot(facts, 'en')}.`,
    es: (facts) => LATE_PARTS[String(facts.part)]?.es(facts) ?? `No se puede cobrar por mora: ${whyNot(facts, 'es')}.`,
  },
  returnedPayment: {
    en: (facts) =>
      facts.because === undefined
        ? `${moneyOf(facts.asked)} for a returned payment is above ${moneyOf(facts.limit)} (${facts.source}).`
        : `A returned payment may cost nothing: ${whyNot(facts, 'en')}.`,
    es: (facts) =>
      facts.because === undefined
        ? `${moneyOf(facts.asked)} por un pago devuelto supera ${moneyOf(facts.limit)} (${facts.source}).`
        : `Un pago devuelto no puede costar nada: ${whyNot(facts, 'es')}.`,
  },
  planFee: {
    en: (facts) =>
      facts.because === undefined
        ? `The fee of ${moneyOf(facts.amount)} counts as interest.`
        : `No fee of ${moneyOf(facts.amount)}: it counts as interest, and ${whyNot(facts, 'en')}.`,
    es: (facts) =>
      facts.because === undefined
        ? `El cargo de ${moneyOf(facts.amount)} cuenta como interés.`
        : `Sin cargo de ${moneyOf(facts.amount)}: cuenta como interés y ${whyNot(facts, 'es')}.`,
  },
  incomeCap: {
    en: ({ together, cap, source }) => `${moneyOf(together)} a month is above the ${moneyOf(cap)} cap (${source}).`,
    es: ({ together, cap, source }) => `${moneyOf(together)} al mes supera el tope de ${moneyOf(cap)} (${source}).`,
  },
  incomeNotAsked: {
    en: ({ share, basis, source }) => `At most ${share}% of ${incomeName(basis, 'en')}: ask for it (${source}).`,
    es: ({ share, basis, source }) => `Como máximo ${share}% ${incomeName(basis, 'es')}: pregúntelo (${source}).`,
  },
  balloon: {
    en: ({ payment, regular }) => `${moneyOf(payment)} is a balloon: more than twice ${moneyOf(regular)}.`,
    es: ({ payment, regular }) => `${moneyOf(payment)} es un pago global: más del doble de ${moneyOf(regular)}.`,
  },
  insurancePending: {
    en: () =>
      'Insurance has not answered: this balance is an estimate. Wait for it, or spread the payments anew when the claim closes.',
    es: () =>
      'El seguro aún no responde: este saldo es una estimación. Espere, o reparta los pagos de nuevo cuando se cierre el reclamo.',
  },
  firstDueLate: {
    en: ({ days, most }) => `The first payment falls ${days} days after the agreement. Within ${most} is usual.`,
    es: ({ days, most }) => `El primer pago vence ${days} días después del acuerdo. Lo usual es dentro de ${most}.`,
  },
  cardCost: {
    en: ({ cost, payment, above, inAll }) =>
      `Taken by card, each ${moneyOf(payment)} costs ${moneyOf(cost)}, more than ${above}% of it; ${moneyOf(inAll)} in all. Fewer, larger payments cost less.`,
    es: ({ cost, payment, above, inAll }) =>
      `Con tarjeta, cada ${moneyOf(payment)} cuesta ${moneyOf(cost)}, más del ${above}%; ${moneyOf(inAll)} en total. Menos pagos y mayores cuestan menos.`,
  },
  acceleration: {
    en: ({ source }) => `The whole balance may not fall due at once (${source}).`,
    es: ({ source }) => `No se puede exigir todo el saldo de una vez (${source}).`,
  },
  security: {
    en: ({ source }) => `The plan may not be secured (${source}).`,
    es: ({ source }) => `El plan no puede tener garantía (${source}).`,
  },
  wageAssignment: {
    en: ({ source }) => `Wages may not be assigned (${source}).`,
    es: ({ source }) => `No se puede ceder el salario (${source}).`,
  },
  clause: {
    en: ({ wording, clause, source }) =>
      wording === 'missing'
        ? `The law asks for a clause whose words are not entered yet: ${clauseTitle(String(clause), 'en')} (${source}).`
        : `The agreement carries the clause that the law asks for (${source}).`,
    es: ({ wording, clause, source }) =>
      wording === 'missing'
        ? `La ley pide una cláusula cuyo texto aún no se ha ingresado: ${clauseTitle(String(clause), 'es')} (${source}).`
        : `El acuerdo lleva la cláusula que pide la ley (${source}).`,
  },
  holderNotice: {
    en: ({ answer }) =>
      answer === undefined
        ? 'The holder notice has to be in the agreement.'
        : 'Say in set-up whether the clinic works for profit: the holder notice depends on it.',
    es: ({ answer }) =>
      answer === undefined
        ? 'El aviso al tenedor debe estar en el acuerdo.'
        : 'Indique en la configuración si la clínica tiene fines de lucro: de eso depende el aviso al tenedor.',
  },
  cosignerNotice: {
    en: () => 'Who signs for the patient gets the cosigner notice on its own sheet first.',
    es: () => 'Quien firma por el paciente recibe antes el aviso al codeudor en hoja aparte.',
  },
  duty: {
    en: ({ duty, source }) => `${dutySentence(String(duty), 'en')} (${source})`,
    es: ({ duty, source }) => `${dutySentence(String(duty), 'es')} (${source})`,
  },
  packReview: {
    en: (facts) =>
      `Rules of ${facts.source}: ${whyNot({ because: facts.review ?? '' }, 'en')}. Plans without interest and fees may go on.`,
    es: (facts) =>
      `Reglas de ${facts.source}: ${whyNot({ because: facts.review ?? '' }, 'es')}. Los planes sin intereses ni cargos pueden seguir.`,
  },
}
