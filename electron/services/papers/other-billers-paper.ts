import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { OrderOf } from '../../../shared/contract/paper-orders.ts'
import { otherBillers } from '../../../shared/documents/other-billers.ts'
import { knownFigure, unknownFigure } from '../../../shared/documents/paper-figures.ts'
import { sheetFacts, sheetOrigin } from './estimate-facts.ts'
import type { MadePaper, Making } from './order-facts.ts'

/** The list of others who may bill, as the counselor told them. */
export function makeOtherBillers(making: Making, order: OrderOf<'otherBillers'>): Answer<MadePaper> {
  const found = sheetFacts(making, order.estimateId)
  if (!found.ok) return found
  const { name, mainService, draft, of } = found.value
  const model = otherBillers({
    ...sheetOrigin(making),
    patientName: name,
    mainService,
    scheduledOn: draft.question.serviceOn,
    others: order.others.map(({ cost, ...other }, at) => {
      const id = `others.${at + 1}`
      if (cost.kind === 'notInvolved') return { ...other, amount: null }
      return { ...other, amount: cost.kind === 'known' ? knownFigure(id, cost.amount) : unknownFigure(id) }
    }),
  })
  return done({ model, of })
}
