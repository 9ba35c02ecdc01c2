import { threeHeads } from './documents-heads.ts'

const en = {
  title: 'Who else may bill you',
  plain: [
    'Other people may take part in your care. They send their own bills.',
    'Those bills are not part of our estimate.',
    'Call them before your visit. Ask what you will pay.',
  ],
  table: 'Others who take part',
  columns: threeHeads('Who', 'What they do', 'What you may pay'),
  call: 'Phone',
  notInvolved: 'not involved this time',
  unknown: 'not yet known',
  ask: 'What to ask them',
  asks: [
    'Do you take my insurance? Are you in my network?',
    'What will I pay for this care?',
    'Can I get a written estimate?',
    'Do you have help for people who cannot pay?',
  ],
  protected:
    'In a network hospital some of these bills are limited by law. You can ask your plan or call 1-800-985-3059.',
}

const es: typeof en = {
  title: 'Quién más puede enviarle una factura',
  plain: [
    'Otras personas pueden participar en su atención. Envían sus propias facturas.',
    'Esas facturas no son parte de nuestro estimado.',
    'Llámelos antes de su visita. Pregunte cuánto va a pagar.',
  ],
  table: 'Otros que participan',
  columns: threeHeads('Quién', 'Qué hacen', 'Lo que usted podría pagar'),
  call: 'Teléfono',
  notInvolved: 'no participa esta vez',
  unknown: 'aún no se sabe',
  ask: 'Qué preguntarles',
  asks: [
    '¿Aceptan mi seguro? ¿Están en mi red?',
    '¿Cuánto pagaré por esta atención?',
    '¿Me dan un estimado por escrito?',
    '¿Tienen ayuda para quien no puede pagar?',
  ],
  protected:
    'En un hospital de la red la ley limita algunas de estas facturas. Pregunte a su plan o llame al 1-800-985-3059.',
}

/** The words of the list of others who may send a bill. */
export const otherBillersWords = { en, es }
