import type { PaperLanguage } from './documents-days.ts'

/** Words of set-up about the days on which the clinic is closed. */
export const daysOffWords = {
  title: 'When you are closed',
  calendar: 'Holidays',
  calendarHint: 'Payment dates on such days move as each plan says.',
  calendars: [
    { value: 'weekends', label: 'Weekends alone' },
    { value: 'federalOffice', label: 'Federal holidays, as offices keep them' },
    { value: 'federalBank', label: 'Federal holidays, as banks keep them' },
  ],
  days: 'Other days you are closed',
  day: 'Day',
  name: 'What for',
  dayAt: (number: number) => `Closed day ${number}`,
  nameAt: (number: number) => `What closed day ${number} is for`,
  twice: 'This day stands in the list already.',
  keeps: 'Plans that were made before keep their dates. Clear both boxes to take a day out.',
} as const

const MOVED = {
  following: {
    en: 'When we are closed on a due date, pay by our next working day.',
    es: 'Si cerramos en una fecha de pago, pague a más tardar el siguiente día laborable.',
  },
  preceding: {
    en: 'When we are closed on a due date, pay by our working day before it.',
    es: 'Si cerramos en una fecha de pago, pague a más tardar el día laborable anterior.',
  },
  modifiedFollowing: {
    en: 'When we are closed on a due date, pay by our next working day in that month. If none is left in it, pay by our working day before.',
    es: 'Si cerramos en una fecha de pago, pague a más tardar el siguiente día laborable de ese mes. Si no queda ninguno, pague a más tardar el día laborable anterior.',
  },
  nearest: {
    en: 'When we are closed on a due date, pay by our nearest working day.',
    es: 'Si cerramos en una fecha de pago, pague a más tardar el día laborable más cercano.',
  },
} as const

const CLOSED = {
  weekends: {
    en: 'We are closed on weekends and on our own closed days.',
    es: 'Cerramos los fines de semana y en nuestros propios días de cierre.',
  },
  federalOffice: {
    en: 'We are closed on weekends, on federal holidays as public offices keep them, and on our own closed days.',
    es: 'Cerramos los fines de semana, los feriados federales como las oficinas públicas, y en nuestros propios días de cierre.',
  },
  federalBank: {
    en: 'We are closed on weekends, on federal holidays as banks keep them, and on our own closed days.',
    es: 'Cerramos los fines de semana, los feriados federales como los bancos, y en nuestros propios días de cierre.',
  },
} as const

/** How payable days move; plans that keep their dates say nothing. */
export interface RollTold {
  readonly roll: keyof typeof MOVED
  readonly calendar: keyof typeof CLOSED
}

/** How payable days of an agreement move, and what counts as closed. Source: payment plans, section 3, number 6. */
export function rollSentences({ roll, calendar }: RollTold, language: PaperLanguage): string {
  return `${MOVED[roll][language]} ${CLOSED[calendar][language]}`
}
