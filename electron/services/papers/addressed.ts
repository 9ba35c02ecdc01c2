import type { Reader } from '../../../db/connection.ts'
import * as contactWishes from '../../../db/repositories/contact-wishes.ts'
import * as plans from '../../../db/repositories/plans.ts'
import { type MailHeld, mailedTo } from '../../../shared/model/contact-wish.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import { postalCodeOf } from '../../../shared/model/letter-order.ts'

/** Whom a letter about a plan is for, and whether it may go into the mail. */
export interface Addressed {
  readonly payerName: string
  readonly postalCode: string
  readonly held: MailHeld | null
  readonly handOver: string
}

/** The addressee of the letters of a plan, as the wish of its person has it today. */
export function addressedOf(reader: Reader, planId: PlanId): Addressed {
  const { guarantor, patientId } = plans.get(reader, planId).terms
  const wish = contactWishes.find(reader, patientId)
  const { address, held } = mailedTo(wish, guarantor)
  const handOver = held === null ? '' : (wish?.handOver ?? '')
  return { payerName: guarantor.name, postalCode: postalCodeOf(address), held, handOver }
}
