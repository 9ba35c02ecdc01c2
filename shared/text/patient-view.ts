import { monthOf, type PlainDate } from '../dates/plain-date.ts'
import type { Cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { type PaperLanguage, spelledDay } from './documents-days.ts'
import { MONTHS, partWords, routeWords, type ViewPart, type ViewRoute } from './patient-view-names.ts'

/** A plan in the amounts that its sentence names. */
export interface SpokenPlan {
  readonly today: Cents
  readonly each: Cents
  readonly last: Cents
  readonly count: number
  /** One in each month, on the same day. */
  readonly isMonthly: boolean
  readonly interest: Cents
}

/** What the screen on the patient's side says, in one language. Spanish is a draft until a qualified reader passed it. */
export interface PatientWords {
  readonly heading: string
  readonly subtitle: (title: string, day: PlainDate | null, fullPrice: Cents | null) => string
  readonly route: (
    route: ViewRoute,
    fromMonth: number | null,
    on: PlainDate | null,
  ) => { readonly name: string; readonly line: string }
  readonly you: string
  readonly insurance: string
  readonly otherInsurance: string
  readonly nobody: string
  readonly youPayAbout: string
  readonly between: (low: Cents, high: Cents) => string
  readonly atLeast: (low: Cents) => string
  readonly notKnown: string
  /** Beside the striped part of a bar. */
  readonly partNotKnown: string
  readonly makesUp: (total: string) => string
  /** In place of `makesUp`, while nothing is known of the amount. */
  readonly dependsOn: string
  readonly part: (part: ViewPart, percent: number | null) => { readonly name: string; readonly line: string }
  readonly waiting: string
  readonly stillOpen: string
  readonly openQuestion: (question: string, narrows: Cents | null) => string
  readonly oneService: string
  readonly overTime: string
  readonly overTimeLine: (plan: SpokenPlan) => string
  /** The heading of a payment plan on its own, and what of it is to be paid. */
  readonly planHeading: string
  readonly planLeft: (left: Cents) => string
  readonly planDates: string
  readonly planFoot: string
  readonly paperHeading: (isAgreement: boolean) => string
  readonly paperComes: string
  readonly paperPage: (page: number, count: number) => string
  readonly paperFoot: (isAgreement: boolean) => string
  readonly longDay: (day: PlainDate) => string
  readonly today: string
  readonly shortDay: (day: PlainDate) => string
  readonly foot: string
  readonly back: string
  readonly barLabel: (name: string) => string
}

/** Whole dollars, rounded away from the middle of a range: only on this screen, and only for ranges. */
function wholeDollars(amount: Cents, way: 'down' | 'up'): string {
  const dollars = way === 'down' ? Math.floor(amount / 100) : Math.ceil(amount / 100)
  return `$${String(dollars).replace(/\B(?=(\d{3})+$)/g, ',')}`
}

/** A round amount without its cents: $100; any other with them: $147.94. */
export function shortMoney(amount: Cents): string {
  return amount % 100 === 0 ? shownMoney(amount).replace(/\.00$/, '') : shownMoney(amount)
}

const en: PatientWords = {
  heading: 'Your cost estimate',
  subtitle: (title, day, fullPrice) =>
    [
      `${[title, day === null ? '' : spelledDay(day, 'en')].filter((word) => word !== '').join(', ')}.`,
      fullPrice === null ? '' : `Full price: ${shownMoney(fullPrice)}`,
    ]
      .filter((word) => word !== '' && word !== '.')
      .join(' '),
  route: (route, fromMonth, on) => routeWords('en', route, fromMonth, on),
  you: 'You',
  insurance: 'Insurance',
  otherInsurance: 'Other insurance',
  nobody: 'Discount, nobody pays',
  youPayAbout: 'You pay about',
  between: (low, high) => `between ${wholeDollars(low, 'down')} and ${wholeDollars(high, 'up')}`,
  atLeast: (low) => `${wholeDollars(low, 'down')} or more`,
  notKnown: 'not known yet',
  partNotKnown: 'Not known yet',
  makesUp: (total) => `What makes up your ${total}`,
  dependsOn: 'What your amount depends on',
  part: (part, percent) =>
    partWords('en', part, percent === null ? null : `Your ${percent}% share after the deductible.`),
  waiting: 'We are waiting for one answer from your plan.',
  stillOpen: 'We do not know everything yet. These answers would make the amount more exact:',
  openQuestion: (question, narrows) =>
    narrows === null ? `${question}.` : `${question}: about ${wholeDollars(narrows, 'up')} depends on it.`,
  oneService: 'one service',
  overTime: 'Or pay over time',
  overTimeLine: ({ today, each, last, count, isMonthly, interest }) => {
    const first = today > 0 ? `${shortMoney(today)} today, then ` : ''
    const often = isMonthly ? `a month for ${count} months` : count === 1 ? 'once' : `each time, ${count} times`
    const end = last === each ? '' : ` The last one is ${shortMoney(last)}.`
    const cost = interest === 0 ? 'No interest.' : `${shortMoney(interest)} interest in all.`
    return `${first}${shortMoney(each)} ${often}.${end} ${cost}`
  },
  planHeading: 'Your payment plan',
  planLeft: (left) => `Left to pay: ${shownMoney(left)}`,
  planDates: 'Every payment',
  planFoot: 'These are the dates and amounts of the plan. Ask us about anything that is not clear.',
  paperHeading: (isAgreement) => (isAgreement ? 'Your agreement' : 'Your paper'),
  paperComes: 'The pages are coming.',
  paperPage: (page, count) => `Page ${page} of ${count}`,
  paperFoot: (isAgreement) =>
    isAgreement
      ? 'Read it before you sign. Take your time, and ask about anything that is not clear. You get a copy.'
      : 'This is the page as it prints. Ask us about anything that is not clear.',
  longDay: (day) => spelledDay(day, 'en'),
  today: 'Today',
  shortDay: (day) => `${MONTHS.en[monthOf(day) - 1]?.slice(0, 3)} ${Number(day.slice(8))}`,
  foot: 'This is an estimate, not a bill. Your final cost can change if the care you get is different.',
  back: 'Back to desk',
  barLabel: (name) => `Who pays: ${name}`,
}

const es: PatientWords = {
  heading: 'Su costo estimado',
  subtitle: (title, day, fullPrice) =>
    [
      `${[title, day === null ? '' : spelledDay(day, 'es')].filter((word) => word !== '').join(', ')}.`,
      fullPrice === null ? '' : `Precio total: ${shownMoney(fullPrice)}`,
    ]
      .filter((word) => word !== '' && word !== '.')
      .join(' '),
  route: (route, fromMonth, on) => routeWords('es', route, fromMonth, on),
  you: 'Usted',
  insurance: 'Seguro',
  otherInsurance: 'Otro seguro',
  nobody: 'Descuento, nadie lo paga',
  youPayAbout: 'Usted paga unos',
  between: (low, high) => `entre ${wholeDollars(low, 'down')} y ${wholeDollars(high, 'up')}`,
  atLeast: (low) => `${wholeDollars(low, 'down')} o más`,
  notKnown: 'aún no se sabe',
  partNotKnown: 'Aún no se sabe',
  makesUp: (total) => `Qué incluyen sus ${total}`,
  dependsOn: 'De qué depende su cantidad',
  part: (part, percent) =>
    partWords('es', part, percent === null ? null : `Su parte del ${percent}% después del deducible.`),
  waiting: 'Esperamos una respuesta de su plan.',
  stillOpen: 'Todavía no lo sabemos todo. Estas respuestas harían más exacta la cantidad:',
  openQuestion: (question, narrows) =>
    narrows === null ? `${question}.` : `${question}: de esto dependen unos ${wholeDollars(narrows, 'up')}.`,
  oneService: 'un servicio',
  overTime: 'O pague en partes',
  overTimeLine: ({ today, each, last, count, isMonthly, interest }) => {
    const first = today > 0 ? `${shortMoney(today)} hoy y luego ` : ''
    const often = isMonthly ? `al mes por ${count} meses` : count === 1 ? 'una vez' : `cada vez, ${count} veces`
    const end = last === each ? '' : ` El último es de ${shortMoney(last)}.`
    const cost = interest === 0 ? 'Sin intereses.' : `${shortMoney(interest)} de intereses en total.`
    return `${first}${shortMoney(each)} ${often}.${end} ${cost}`
  },
  planHeading: 'Su plan de pagos',
  planLeft: (left) => `Por pagar: ${shownMoney(left)}`,
  planDates: 'Todos los pagos',
  planFoot: 'Estas son las fechas y cantidades del plan. Pregúntenos lo que no esté claro.',
  paperHeading: (isAgreement) => (isAgreement ? 'Su acuerdo' : 'Su documento'),
  paperComes: 'Las páginas ya vienen.',
  paperPage: (page, count) => `Página ${page} de ${count}`,
  paperFoot: (isAgreement) =>
    isAgreement
      ? 'Léalo antes de firmar. Tómese su tiempo y pregunte lo que no esté claro. Usted recibe una copia.'
      : 'Esta es la página tal como se imprime. Pregúntenos lo que no esté claro.',
  longDay: (day) => spelledDay(day, 'es'),
  today: 'Hoy',
  shortDay: (day) => `${Number(day.slice(8))} ${MONTHS.es[monthOf(day) - 1]?.slice(0, 3)}`,
  foot: 'Esto es un cálculo estimado, no una factura. El costo final puede cambiar si la atención que recibe es distinta.',
  back: 'Volver',
  barLabel: (name) => `Quién paga: ${name}`,
}

export const patientWords: Readonly<Record<PaperLanguage, PatientWords>> = { en, es }
