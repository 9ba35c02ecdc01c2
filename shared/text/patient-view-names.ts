import { monthOf, type PlainDate } from '../dates/plain-date.ts'
import type { PaperLanguage } from './documents-days.ts'

interface Words {
  readonly name: string
  readonly line: string
}

/** The parts of the bar on the patient's side. */
export type ViewPart =
  | 'deductible'
  | 'copay'
  | 'coinsurance'
  | 'notCovered'
  | 'penalty'
  | 'balanceBill'
  | 'selfPayPrice'
  | 'secondInsurance'
  | 'planPays'
  | 'discount'

/** A way of paying as a patient would name it. */
export type ViewRoute =
  | 'withoutInsurance'
  | 'withDiscount'
  | 'withHelp'
  | 'membership'
  | 'package'
  | 'insurance'
  | 'outOfNetwork'
  | 'nextYear'
  | 'notAuthorized'
  | 'deductibleMet'
  | 'firstPayerOnly'

export const MONTHS = {
  en: 'January February March April May June July August September October November December'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
} as const

type Pair = readonly [name: string, line: string]

const ROUTES: Readonly<Record<PaperLanguage, Readonly<Record<ViewRoute, Pair>>>> = {
  en: {
    withoutInsurance: ['Pay without insurance', 'Clinic self-pay price'],
    withDiscount: ["With the clinic's discount", 'Lower price for your household'],
    withHelp: ['With financial help', 'If you qualify'],
    membership: ['With a clinic membership', 'Member prices, plus the monthly fee'],
    package: ['One price for all of it', 'Clinic package price'],
    insurance: ['Use your insurance', 'In network'],
    outOfNetwork: ['Use your insurance', 'Out of network'],
    nextYear: ['Wait until', 'Your deductible starts over'],
    notAuthorized: ['If your plan says no', 'Your plan does not approve the care'],
    deductibleMet: ['Once your deductible is paid', 'Later this year'],
    firstPayerOnly: ['Use one insurance only', 'Without your second plan'],
  },
  es: {
    withoutInsurance: ['Pagar sin seguro', 'Precio de la clínica sin seguro'],
    withDiscount: ['Con el descuento de la clínica', 'Precio más bajo para su hogar'],
    withHelp: ['Con ayuda económica', 'Si usted califica'],
    membership: ['Con la membresía de la clínica', 'Precio de miembro, más la cuota mensual'],
    package: ['Un solo precio por todo', 'Precio de paquete de la clínica'],
    insurance: ['Usar su seguro', 'Dentro de la red'],
    outOfNetwork: ['Usar su seguro', 'Fuera de la red'],
    nextYear: ['Esperar hasta', 'Su deducible empieza de nuevo'],
    notAuthorized: ['Si su plan dice que no', 'Su plan no aprueba la atención'],
    deductibleMet: ['Cuando haya pagado su deducible', 'Más adelante este año'],
    firstPayerOnly: ['Usar un solo seguro', 'Sin su segundo plan'],
  },
}

const PARTS: Readonly<Record<PaperLanguage, Readonly<Record<ViewPart, Pair>>>> = {
  en: {
    deductible: ['Deductible', 'What you still owe this year before your plan starts to share the cost.'],
    copay: ['Copays', 'A set fee for a visit or a service.'],
    coinsurance: ['Coinsurance', 'Your share after the deductible.'],
    notCovered: ['Not covered', 'Care that your plan does not pay for.'],
    penalty: ['Penalty', 'Your plan pays less because a step was missed.'],
    balanceBill: ['Above the plan’s price', 'What the clinic charges above your plan’s price.'],
    selfPayPrice: ['Clinic price', 'What the clinic asks when no insurance is used.'],
    secondInsurance: ['Second insurance', 'What your other plan pays.'],
    planPays: ['Insurance', 'What your plan pays.'],
    discount: ['Discount', 'Nobody pays this part.'],
  },
  es: {
    deductible: ['Deducible', 'Lo que aún le falta pagar este año antes de que su plan comparta el costo.'],
    copay: ['Copagos', 'Una tarifa fija por una visita o un servicio.'],
    coinsurance: ['Coseguro', 'Su parte después del deducible.'],
    notCovered: ['No cubierto', 'Atención que su plan no paga.'],
    penalty: ['Penalización', 'Su plan paga menos porque faltó un paso.'],
    balanceBill: ['Por encima del precio del plan', 'Lo que la clínica cobra por encima del precio de su plan.'],
    selfPayPrice: ['Precio de la clínica', 'Lo que la clínica pide cuando no se usa seguro.'],
    secondInsurance: ['Segundo seguro', 'Lo que paga su otro plan.'],
    planPays: ['Seguro', 'Lo que paga su plan.'],
    discount: ['Descuento', 'Nadie paga esta parte.'],
  },
}

/** A way of paying as a patient would name it, with one line beneath. */
export function routeWords(
  language: PaperLanguage,
  route: ViewRoute,
  fromMonth: number | null,
  on: PlainDate | null,
): Words {
  const [name, line] = ROUTES[language][route]
  const month = fromMonth === null ? undefined : MONTHS[language][fromMonth - 1]
  return {
    name: route === 'nextYear' && month ? `${name} ${month}` : name,
    line: on !== null && ON_THE_DAY.includes(route) ? `${line}, ${dayInYear(on, language)}` : line,
  }
}

/** Ways whose price holds on the day of the visit: the day stands with them. */
const ON_THE_DAY: readonly ViewRoute[] = ['insurance', 'outOfNetwork']

/** December 8; 8 de diciembre. */
function dayInYear(day: PlainDate, language: PaperLanguage): string {
  const [month, number] = [MONTHS[language][monthOf(day) - 1], Number(day.slice(8))]
  return language === 'en' ? `${month} ${number}` : `${number} de ${month}`
}

/** A part of the bar, with one sentence. */
export function partWords(language: PaperLanguage, part: ViewPart, shareLine: string | null): Words {
  const [name, line] = PARTS[language][part]
  return { name, line: part === 'coinsurance' && shareLine !== null ? shareLine : line }
}
