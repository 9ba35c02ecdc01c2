import type { PlainDate } from '../dates/plain-date.ts'
import { spelledDay } from './documents-days.ts'
import { fourHeads, twoHeads } from './documents-heads.ts'
import { say } from './documents-say.ts'

const en = {
  columns: twoHeads('What', 'Amount'),
  payOff: {
    title: 'What pays off your plan',
    label: (on: PlainDate) => `To pay it all by ${spelledDay(on, 'en')}`,
    sentence: 'Nothing is added for paying early.',
    plain: [
      'You asked what you must pay to end your plan.',
      'When we have this money, your plan is paid in full.',
      'We then send you a letter that says so.',
    ],
    principal: 'Left of the plan',
    interest: 'Interest to that day',
    fees: 'Fees that are open',
    total: 'Pays off the plan',
    perDay: <T>(amount: T) => say`Each day after that adds ${amount}.`,
    noPerDay: 'The amount stays the same on later days. Payments made before then lower it.',
    credit: <T>(amount: T) => say`We also hold ${amount} for you. Ask us how to use it.`,
  },
  closed: {
    title: 'Your plan is paid in full',
    label: 'Left to pay',
    sentence: 'You owe nothing more on this plan. Thank you.',
    plain: [
      'We have all payments of this plan.',
      'The plan is closed. You need do nothing.',
      'Keep this letter. It shows that you paid.',
    ],
    paid: 'Paid in all',
  },
  refund: {
    title: 'Money back to you',
    label: 'We pay you back',
    sentence: <T>(how: string, on: PlainDate, reference: T | null) =>
      reference === null
        ? say`${how}, on ${spelledDay(on, 'en')}.`
        : say`${how}, on ${spelledDay(on, 'en')}, number ${reference}.`,
    plain: [
      'You paid more than you owe. This money is yours.',
      'You need do nothing. Call us if it does not come.',
      'Keep this letter with your papers.',
    ],
    why: 'Why',
    left: 'Left to pay on the plan',
    credit: 'Still kept for you',
    cardTime: 'Money on a card can take up to ten days to show.',
  },
  balance: {
    title: 'Your balance changed',
    label: { lower: 'You owe less', higher: 'You owe more' },
    sentence: { lower: 'We are glad to tell you this.', higher: 'We will look at it with you. Please call us.' },
    plain: [
      'The cost of your care came out other than we thought.',
      'Your plan does not change until we agree on it.',
      'Look at the choices below. Check one box and send this back, or call us.',
    ],
    was: 'Cost in your plan until now',
    now: 'Cost now',
    difference: 'Difference',
    causes: {
      insurance: 'Insurance paid another amount than we thought.',
      assistance: 'You were given financial assistance.',
      courtesy: 'The clinic took something off.',
      charges: 'The charges changed.',
      other: 'A correction was made.',
    },
    question: 'What would you like? (check one box)',
    choices: {
      shorten: 'Fewer payments: the last ones fall away.',
      lower: 'Smaller payments: the number stays.',
      refund: 'Pay me back what I paid too much.',
      lengthen: 'More payments: the amount of each stays.',
      raise: 'Larger payments: the number stays.',
      once: 'I pay the difference at once.',
      call: 'Please call me.',
    },
    agreed: {
      sentence: 'This is what was agreed with you.',
      plain: [
        'The cost of your care came out other than we thought.',
        'Below is what was agreed, and what you pay from now on.',
        'Call us if something here looks wrong.',
      ],
      heading: 'What was agreed',
      choices: {
        shorten: 'You have fewer payments: the last ones fall away.',
        lowerNext: 'Your next payments are smaller.',
        refund: 'You get back what you paid too much.',
        leave: 'Your payments stay as they are.',
        lengthen: 'You have more payments: the amount of each stays.',
        raiseAll: 'Your payments are larger: the number stays.',
        separate: 'Your payments stay as they are. The difference gets a plan of its own.',
      },
      columns: fourHeads('Payment', 'Due', 'Amount', 'Left after'),
      nothingLeft: 'No payment is left.',
    },
  },
  settlement: {
    title: 'An offer to settle your plan',
    label: 'If you pay',
    sentence: (by: PlainDate) => `This must reach us by ${spelledDay(by, 'en')}.`,
    plain: [
      'You can end your plan for less than what is left.',
      'You do not have to take this offer. If you do not, the plan goes on as it is.',
      'When the money comes in time, you owe nothing more on this plan.',
    ],
    left: 'Left of the plan now',
    asked: 'You pay',
    forgiven: 'We forgive',
    late: 'If only a part comes, or it comes too late, it counts as a normal payment.',
    tax: 'A debt that is forgiven can matter for taxes. Ask somebody who knows about taxes.',
    question: 'My answer (check one box and send this back):',
    yes: <T>(amount: T, by: PlainDate) => say`Yes. I pay ${amount} by ${spelledDay(by, 'en')}.`,
    no: 'No. I keep my plan.',
    who: 'Your signature',
  },
}

const es: typeof en = {
  columns: twoHeads('Qué', 'Cantidad'),
  payOff: {
    title: 'Con cuánto termina su plan',
    label: (on) => `Para pagarlo todo hasta el ${spelledDay(on, 'es')}`,
    sentence: 'No se añade nada por pagar antes.',
    plain: [
      'Usted preguntó cuánto falta para terminar su plan.',
      'Cuando tengamos este dinero, su plan está pagado.',
      'Entonces le enviamos una carta que lo dice.',
    ],
    principal: 'Falta del plan',
    interest: 'Interés hasta ese día',
    fees: 'Cargos pendientes',
    total: 'Termina el plan',
    perDay: (amount) => say`Cada día después añade ${amount}.`,
    noPerDay: 'La cantidad no cambia en los días siguientes. Los pagos que haga antes la bajan.',
    credit: (amount) => say`También tenemos ${amount} suyos. Pregunte cómo usarlos.`,
  },
  closed: {
    title: 'Su plan está pagado por completo',
    label: 'Falta por pagar',
    sentence: 'Ya no debe nada de este plan. Gracias.',
    plain: [
      'Tenemos todos los pagos de este plan.',
      'El plan está cerrado. No tiene que hacer nada.',
      'Guarde esta carta. Muestra que usted pagó.',
    ],
    paid: 'Pagado en total',
  },
  refund: {
    title: 'Dinero de vuelta para usted',
    label: 'Le devolvemos',
    sentence: (how, on, reference) =>
      reference === null
        ? say`${how}, el ${spelledDay(on, 'es')}.`
        : say`${how}, el ${spelledDay(on, 'es')}, número ${reference}.`,
    plain: [
      'Usted pagó más de lo que debe. Este dinero es suyo.',
      'No tiene que hacer nada. Llámenos si no llega.',
      'Guarde esta carta con sus papeles.',
    ],
    why: 'Por qué',
    left: 'Falta por pagar del plan',
    credit: 'Todavía guardado para usted',
    cardTime: 'El dinero en una tarjeta puede tardar hasta diez días.',
  },
  balance: {
    title: 'Su saldo cambió',
    label: { lower: 'Usted debe menos', higher: 'Usted debe más' },
    sentence: { lower: 'Nos alegra decírselo.', higher: 'Lo vemos con usted. Por favor llámenos.' },
    plain: [
      'El costo de su atención salió distinto de lo que pensamos.',
      'Su plan no cambia hasta que lo acordemos.',
      'Mire las opciones de abajo. Marque una casilla y devuelva esta hoja, o llámenos.',
    ],
    was: 'Costo en su plan hasta ahora',
    now: 'Costo ahora',
    difference: 'Diferencia',
    causes: {
      insurance: 'El seguro pagó otra cantidad que la prevista.',
      assistance: 'Usted recibió asistencia financiera.',
      courtesy: 'La clínica hizo una rebaja.',
      charges: 'Los cargos cambiaron.',
      other: 'Se hizo una corrección.',
    },
    question: '¿Qué prefiere? (marque una casilla)',
    choices: {
      shorten: 'Menos pagos: los últimos se quitan.',
      lower: 'Pagos más pequeños: el número queda igual.',
      refund: 'Devuélvanme lo que pagué de más.',
      lengthen: 'Más pagos: la cantidad de cada uno queda igual.',
      raise: 'Pagos más grandes: el número queda igual.',
      once: 'Pago la diferencia de una vez.',
      call: 'Por favor llámenme.',
    },
    agreed: {
      sentence: 'Esto es lo que se acordó con usted.',
      plain: [
        'El costo de su atención salió distinto de lo que pensamos.',
        'Abajo está lo que se acordó y lo que paga desde ahora.',
        'Llámenos si algo aquí le parece mal.',
      ],
      heading: 'Lo que se acordó',
      choices: {
        shorten: 'Tiene menos pagos: los últimos se quitan.',
        lowerNext: 'Sus próximos pagos son más pequeños.',
        refund: 'Le devolvemos lo que pagó de más.',
        leave: 'Sus pagos quedan como están.',
        lengthen: 'Tiene más pagos: la cantidad de cada uno queda igual.',
        raiseAll: 'Sus pagos son más grandes: el número queda igual.',
        separate: 'Sus pagos quedan como están. La diferencia tendrá su propio plan.',
      },
      columns: fourHeads('Pago', 'Vence', 'Cantidad', 'Falta después'),
      nothingLeft: 'No queda ningún pago.',
    },
  },
  settlement: {
    title: 'Una oferta para terminar su plan',
    label: 'Si usted paga',
    sentence: (by) => `Debe llegarnos hasta el ${spelledDay(by, 'es')}.`,
    plain: [
      'Puede terminar su plan por menos de lo que falta.',
      'No tiene que aceptar esta oferta. Si no la acepta, el plan sigue igual.',
      'Cuando el dinero llegue a tiempo, ya no debe nada de este plan.',
    ],
    left: 'Falta del plan ahora',
    asked: 'Usted paga',
    forgiven: 'Perdonamos',
    late: 'Si llega solo una parte, o llega tarde, cuenta como un pago normal.',
    tax: 'Una deuda perdonada puede importar para los impuestos. Pregunte a alguien que sepa de impuestos.',
    question: 'Mi respuesta (marque una casilla y devuelva esta hoja):',
    yes: (amount, by) => say`Sí. Pago ${amount} hasta el ${spelledDay(by, 'es')}.`,
    no: 'No. Sigo con mi plan.',
    who: 'Su firma',
  },
}

/** The words of letters about money: pay-off, refund, changed balance, settlement. */
export const moneyLetterWords = { en, es }
