import type { WordingSource } from './documents-good-faith-required.ts'
import { threeHeads } from './documents-heads.ts'
import { say } from './documents-say.ts'

/** Where the rules of this notice come from. */
export const nonCoveredSources: readonly WordingSource[] = [
  { id: 'nonCovered.choice', source: 'payer contracts, clinic policy', holdsFrom: '2026-01-01' },
  { id: 'nonCovered.medicare', source: 'CMS-R-131 is used for Medicare; 42 CFR 411.404', holdsFrom: '2026-01-01' },
]

const en = {
  title: 'Your plan may not pay for this care',
  plain: [
    'We think that your plan will not pay for the care below.',
    'You can still get it. Then you pay for it.',
    'You can ask your plan first. You can also say no.',
    'Ask us if anything is not clear before you sign.',
  ],
  table: 'The care and why',
  columns: threeHeads('Care', 'Why', 'You may pay about'),
  reasons: {
    notCovered: 'The plan does not cover it.',
    noAuthorization: 'The plan has not approved it.',
    noReferral: 'A referral is missing.',
    overLimit: 'The limit of the plan is used up.',
    outOfNetwork: 'We are not in the network of the plan.',
    other: 'We are not sure that the plan pays.',
  },
  total: 'All together',
  question: 'My choice (check one box):',
  choices: [
    'I want this care. Bill my plan first. If it does not pay, I pay the amount above.',
    'I want this care. Do not bill my plan. I pay for it.',
    'I want to ask my plan first. Do not do it yet.',
    'I do not want this care.',
  ],
  signWho: 'Your signature',
  signWords: 'I have read this, or it was read to me. I got a copy. I can change my mind before the care is given.',
  medicare: 'This form is not for Medicare. If you have Medicare, ask for the Medicare form.',
  emergency: 'We never ask you to sign this in an emergency.',
  surprise: 'This form does not take away your protection from surprise bills.',
  approvalAsked: <T>(number: T) => say`We asked the plan. The number is ${number}.`,
}

const es: typeof en = {
  title: 'Su plan quizás no pague esta atención',
  plain: [
    'Creemos que su plan no va a pagar la atención de abajo.',
    'Puede recibirla de todos modos. Entonces la paga usted.',
    'Puede preguntar primero a su plan. También puede decir que no.',
    'Pregúntenos si algo no está claro antes de firmar.',
  ],
  table: 'La atención y por qué',
  columns: threeHeads('Atención', 'Por qué', 'Usted podría pagar'),
  reasons: {
    notCovered: 'El plan no la cubre.',
    noAuthorization: 'El plan no la ha aprobado.',
    noReferral: 'Falta un referido.',
    overLimit: 'El límite del plan ya se usó.',
    outOfNetwork: 'No estamos en la red del plan.',
    other: 'No es seguro que el plan pague.',
  },
  total: 'Todo junto',
  question: 'Mi elección (marque una casilla):',
  choices: [
    'Quiero esta atención. Facturen primero a mi plan. Si no paga, pago la cantidad de arriba.',
    'Quiero esta atención. No facturen a mi plan. La pago yo.',
    'Quiero preguntar primero a mi plan. No la hagan todavía.',
    'No quiero esta atención.',
  ],
  signWho: 'Su firma',
  signWords: 'Leí esto o me lo leyeron. Recibí una copia. Puedo cambiar de opinión antes de recibir la atención.',
  medicare: 'Esta hoja no es para Medicare. Si tiene Medicare, pida la hoja de Medicare.',
  emergency: 'Nunca pedimos esta firma en una emergencia.',
  surprise: 'Este formulario no le quita la protección contra facturas sorpresa.',
  approvalAsked: (number) => say`Preguntamos al plan. El número es ${number}.`,
}

/** The words of the notice about care that a plan may not pay. */
export const nonCoveredWords = { en, es }
