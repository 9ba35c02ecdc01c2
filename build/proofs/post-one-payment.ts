import type { OpenStore } from '../../db/connection.ts'
import * as numbers from '../../db/repositories/numbers.ts'
import type { Desk } from '../../electron/services/desk.ts'
import { postReceipt } from '../../electron/services/post-receipt.ts'
import { recordAct } from '../../electron/services/record-act.ts'
import { receiptIdSchema } from '../../shared/model/ids.ts'
import { cents } from '../../shared/money/cents.ts'
import { COUNSELOR, NOW, PLAN, TODAY, WORKSTATION } from './clinic-with-plan.ts'

/** One and a half installments, so that a payment pays two of them. */
export const AMOUNT = cents(15_000)

/**
 * Posts one payment as the desk does, in one transaction: number, receipt, ledger, allocations, audit trail.
 * Gives the receipt's number.
 */
export function postOnePayment(store: OpenStore, count: number): string {
  const desk = deskOn(store, count)
  return store.writer.transaction((tx) => {
    const id = receiptIdSchema.parse(`W1-receipt-${count}`)
    const number = numbers.take(tx, 'receipt', 2026, NOW)
    const receipt = {
      id,
      number,
      planId: PLAN,
      amountCents: AMOUNT,
      method: 'check',
      reference: '',
      receivedOn: TODAY,
      postedAt: NOW,
      postedBy: COUNSELOR.id,
      isDownPayment: false,
      requestKey: `request-${count}`,
    } as const
    postReceipt(desk, tx, receipt, 1)
    recordAct(desk, tx, { person: COUNSELOR }, { action: 'payment.post', kind: 'receipt', id })
    return number
  })
}

/** A desk that has no printer and no dialogs: posting asks for neither. */
function deskOn(store: OpenStore, count: number): Desk {
  let ids = 0
  const absent = () => Promise.reject(new Error('this desk has neither paper nor dialogs'))
  return {
    store,
    workstation: WORKSTATION,
    now: () => NOW,
    today: () => TODAY,
    newId: () => {
      ids += 1
      return `W1-${count}-${ids}`
    },
    drawPaper: absent,
    sha256: () => '',
    readPriceFile: absent,
    saveFile: absent,
    printFile: absent,
  }
}
