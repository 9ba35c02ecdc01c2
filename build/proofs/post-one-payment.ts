import { createHash } from 'node:crypto'
import type { OpenStore } from '../../db/connection.ts'
import type { Desk } from '../../electron/services/desk.ts'
import { postPayment } from '../../electron/services/post-payment.ts'
import { cents } from '../../shared/money/cents.ts'
import { COUNSELOR, NOW, PLAN, TODAY, WORKSTATION } from './clinic-with-plan.ts'

/** A part of an installment: some payments pay the end of one and the beginning of the next; 4,000 fit into the plan. */
export const AMOUNT = cents(1_500)

/**
 * Posts one payment as the window asks for it: number, receipt, ledger, allocations, audit trail and paper in one
 * transaction. Gives the receipt's number, or the refusal after `refused `.
 */
export async function postOnePayment(store: OpenStore, count: number): Promise<string> {
  const request = {
    planId: PLAN,
    amount: AMOUNT,
    method: 'check',
    reference: '',
    receivedOn: TODAY,
    requestKey: `request-${count}`,
    evenIfTwice: true,
  } as const
  const answer = await postPayment(proofDesk(store, `${count}`), request, { person: COUNSELOR })
  return answer.ok ? answer.value.receipt.number : `refused ${JSON.stringify(answer.error)}`
}

/** A desk without dialogs; its papers are a line of text, because a proof is about what is stored. */
export function proofDesk(store: OpenStore, name: string): Desk {
  let ids = 0
  const absent = () => Promise.reject(new Error('this desk has no dialogs'))
  return {
    store,
    workstation: WORKSTATION,
    now: () => NOW,
    today: () => TODAY,
    newId: () => {
      ids += 1
      return `W1-${name}-${ids}`
    },
    drawPaper: async (model, { mark }) => ({
      bytes: new TextEncoder().encode(`${mark} ${JSON.stringify(model).length}`),
      pages: 1,
      warnings: [],
    }),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    priceFiles: { choose: absent, give: absent, opened: () => null, stop: absent },
    answerFiles: { choose: absent, give: absent },
    saveFile: absent,
    chooseFolder: absent,
    saveInFolder: () => ({ kind: 'cancelled' }),
    copyText: absent,
    tryApprovalPin: absent,
    printFile: absent,
    printers: async () => [],
    sendToPrinter: async () => 'printed',
  }
}
