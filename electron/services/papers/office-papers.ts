import * as dayReceipts from '../../../db/repositories/day-receipts.ts'
import * as numbers from '../../../db/repositories/numbers.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { OrderOf } from '../../../shared/contract/paper-orders.ts'
import { yearOf } from '../../../shared/dates/plain-date.ts'
import { type CountedMethod, dailyClose } from '../../../shared/documents/daily-close.ts'
import { outageForms } from '../../../shared/documents/outage-forms.ts'
import { knownFigure } from '../../../shared/documents/paper-figures.ts'
import type { PaymentMethod } from '../../../shared/model/plan.ts'
import { type Cents, cents, sumCents } from '../../../shared/money/cents.ts'
import { DEPOSITED, methodsOn } from '../day/day-state.ts'
import { paperOrigin } from '../paper-origin.ts'
import { type MadePaper, type Making, OF_NOBODY } from './order-facts.ts'

/** Blank forms with numbers of their own, which nobody gets again. */
export function makeForms(making: Making, { form, count }: OrderOf<'outageForm'>): Answer<MadePaper> {
  const { reader, clinic, made, desk } = making
  const formNumbers = numbers.nextOf(reader, 'form', yearOf(desk.today()), count)
  const model = outageForms({ ...paperOrigin(clinic, made), form, numbers: formNumbers })
  return done({ model, of: OF_NOBODY, formNumbers })
}

/** The sheet of a day: what the receipts and refunds say against what was counted beside the float that is left. */
export function makeDaySheet(making: Making, order: OrderOf<'dailyClose'>): Answer<MadePaper> {
  const { reader, clinic, made } = making
  const receipts = dayReceipts.listOf(reader, order.on)
  const taken = methodsOn(reader, order.on, order.float)
  const sumOf = (methods: readonly PaymentMethod[]) =>
    sumCents(taken.filter(({ method }) => methods.includes(method)).map(({ expected }) => expected))
  const used = METHODS.filter((method) => [...taken, ...order.counted].some((each) => each.method === method))
  const model = dailyClose({
    ...paperOrigin(clinic, made),
    on: order.on,
    float: knownFigure('close.float', order.float),
    methods: used.map((method) => countedMethod(method, sumOf([method]), countOf(order, method))),
    expected: knownFigure('close.expected', sumOf(METHODS)),
    deposit: knownFigure('close.deposit', sumOf(DEPOSITED)),
    receipts: receipts.map(({ number, payer, method, amount }, at) => ({
      number,
      from: payer,
      method,
      amount: knownFigure(`close.receipts.${at + 1}`, amount),
    })),
    received: knownFigure('close.received', sumCents(receipts.map(({ amount }) => amount))),
    exceptions: dayReceipts.exceptionsOf(reader, order.on).map(({ amount, ...each }, at) => ({
      ...each,
      amount: knownFigure(`close.exceptions.${at + 1}`, amount),
    })),
    explanation: order.explanation,
  })
  return done({ model, of: OF_NOBODY })
}

const METHODS: readonly PaymentMethod[] = ['cash', 'check', 'card', 'moneyOrder', 'directDebit', 'other']

function countOf({ counted }: OrderOf<'dailyClose'>, method: PaymentMethod): Cents | null {
  return counted.find((each) => each.method === method)?.amount ?? null
}

function countedMethod(method: PaymentMethod, expected: Cents, counted: Cents | null): CountedMethod {
  const id = `close.${method}`
  const off = counted === null ? 0 : counted - expected
  return {
    method,
    expected: knownFigure(`${id}.expected`, expected),
    counted: counted === null ? null : knownFigure(`${id}.counted`, counted),
    difference:
      counted === null
        ? null
        : {
            kind: off === 0 ? 'exact' : off > 0 ? 'over' : 'short',
            amount: knownFigure(`${id}.difference`, cents(Math.abs(off))),
          },
  }
}
