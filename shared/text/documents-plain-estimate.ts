import { say } from './documents-say.ts'

const en = {
  goodFaith: 'This paper tells what your care may cost. It is not a bill.',
  insured: 'This paper tells what your care may cost with your plan. It is not a bill.',
  amounts: {
    known: 'The large amount is what we think you will pay.',
    range: 'We think you will pay an amount between the two.',
    unknown: 'We do not know the whole amount yet.',
  },
  goodFaithChanges: 'It can change if you need other care.',
  insuredChanges: 'It can change when your plan gets the bill.',
  others: 'Other people in your care may send their own bills.',
  call: <T>(phone: T) => say`Do you have a question? Call ${phone}.`,
}

const es: typeof en = {
  goodFaith: 'Esta hoja dice cuánto puede costar su atención. No es una factura.',
  insured: 'Esto es lo que puede costar su atención con su plan. No es una factura.',
  amounts: {
    known: 'Creemos que va a pagar la cantidad grande.',
    range: 'Creemos que va a pagar una cantidad entre las dos.',
    unknown: 'Aún no sabemos la cantidad completa.',
  },
  goodFaithChanges: 'Puede cambiar si necesita otra atención.',
  insuredChanges: 'Puede cambiar cuando su plan la revise.',
  others: 'Otros que le atienden pueden cobrarle aparte.',
  call: (phone) => say`¿Preguntas? Llame al ${phone}.`,
}

/** What an estimate means for its reader, in words of the sixth grade, in both languages. */
export const plainEstimateWords = { en, es }
