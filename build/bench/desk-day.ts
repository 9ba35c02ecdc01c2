import { createHash } from 'node:crypto'
import type { OpenStore } from '../../db/connection.ts'
import type { Desk } from '../../electron/services/desk.ts'
import { deskHandlers } from '../../electron/services/handlers.ts'
import { flatText } from '../../shared/documents/flat-text.ts'
import type { PlanId } from '../../shared/model/ids.ts'
import { cents } from '../../shared/money/cents.ts'
import { COUNSELOR, NOW, TODAY } from './clinic-stores.ts'

/** A desk on a store, with counted ids. Papers are written as their flat text: drawing is measured elsewhere. */
export function benchDesk(store: OpenStore): Desk {
  let ids = 0
  const refuse = (): never => {
    throw new Error('nothing of this is measured')
  }
  return {
    store,
    workstation: 'W1',
    now: () => NOW,
    today: () => TODAY,
    newId: () => {
      ids += 1
      return `W1-${ids}`
    },
    drawPaper: async (model, { mark }) => ({
      bytes: new TextEncoder().encode(`${mark}\n${flatText(model)}`),
      pages: 1,
      warnings: [],
    }),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    priceFiles: { choose: refuse, give: refuse, opened: () => null, stop: refuse },
    answerFiles: { choose: refuse, give: refuse },
    saveFile: refuse,
    chooseFolder: refuse,
    copyText: async () => undefined,
    saveInFolder: refuse,
    tryApprovalPin: refuse,
    printFile: refuse,
    printers: async () => [],
    sendToPrinter: async () => 'printed',
  }
}

/** A plan is opened as the window asks for it. Gives what is left of it. */
export async function openPlan(desk: Desk, planId: PlanId): Promise<number> {
  const answer = await deskHandlers(desk)['plan.get']({ planId }, { person: COUNSELOR })
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value.plan.left
}

/** Some cents are paid on a plan, with ledger, receipt paper and audit row. Gives what is left of it. */
export async function payPlan(desk: Desk, planId: PlanId, sheet: number): Promise<number> {
  const request = {
    planId,
    amount: cents(2_500),
    method: 'cash',
    reference: '',
    receivedOn: TODAY,
    requestKey: `sheet-${String(sheet).padStart(8, '0')}`,
    evenIfTwice: true,
  } as const
  const answer = await deskHandlers(desk)['payment.post'](request, { person: COUNSELOR })
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value.plan.left
}
