import type { PlainDate } from '../dates/plain-date.ts'
import { spelledDay } from './documents-days.ts'
import { threeHeads, twoHeads } from './documents-heads.ts'
import { say } from './documents-say.ts'

const en = {
  title: 'How we worked this out',
  youPay: 'You pay about',
  sentence: 'Each step below shows where this amount comes from.',
  openSentence: 'Some facts are still open. We list them below.',
  plain: ['This sheet explains an estimate.', 'It is not a bill.', 'Ask us about any step that is not clear.'],
  option: 'Way to pay',
  rules: <T>(version: T, on: PlainDate) => say`Rules ${version}, as of ${spelledDay(on, 'en')}.`,
  steps: <T>(service: T) => say`${service}`,
  columns: twoHeads('Step', 'Amount'),
  result: 'You pay for this service',
  total: 'All services together',
  service: 'Service',
  lines: 'The services that make the total',
  asks: 'What we still have to find out',
  facts: 'Facts that we used',
  factColumns: threeHeads('Fact', 'Amount', 'Where it comes from'),
  limits: 'Your plan may count other bills first. Then these amounts change.',
}

const es: typeof en = {
  title: 'Cómo lo calculamos',
  youPay: 'Usted paga aproximadamente',
  sentence: 'Cada paso muestra de dónde sale esta cantidad.',
  openSentence: 'Faltan algunos datos. Los anotamos abajo.',
  plain: ['Esta hoja explica un estimado.', 'No es una factura.', 'Pregúntenos si algún paso no está claro.'],
  option: 'Forma de pagar',
  rules: (version, on) => say`Reglas ${version}, al ${spelledDay(on, 'es')}.`,
  steps: (service) => say`${service}`,
  columns: twoHeads('Paso', 'Cantidad'),
  result: 'Usted paga por este servicio',
  total: 'Todos los servicios juntos',
  service: 'Servicio',
  lines: 'Los servicios que forman el total',
  asks: 'Lo que todavía tenemos que averiguar',
  facts: 'Datos que usamos',
  factColumns: threeHeads('Dato', 'Cantidad', 'De dónde viene'),
  limits: 'Su plan puede contar otras facturas primero. Entonces cambian estas cantidades.',
}

/** The words of the sheet that explains an estimate. */
export const whySheetWords = { en, es }
