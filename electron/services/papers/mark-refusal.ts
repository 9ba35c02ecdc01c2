import type { Reader } from '../../../db/connection.ts'
import * as contactWishes from '../../../db/repositories/contact-wishes.ts'
import * as paperEvents from '../../../db/repositories/paper-events.ts'
import * as papers from '../../../db/repositories/papers.ts'
import * as plans from '../../../db/repositories/plans.ts'
import type { Received } from '../../../shared/contract/contract.ts'
import { type Answer, refused } from '../../../shared/contract/errors.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { type MailHeld, mailedTo } from '../../../shared/model/contact-wish.ts'
import type { Paper } from '../../../shared/model/paper.ts'
import { notMailedWords } from '../../../shared/text/contact-wishes.ts'
import { cardNumberRefusal } from '../card-number.ts'
import { noPaper } from './plan-letters.ts'

/**
 * Why something may not be recorded about a paper; null when it may. A paper that nobody may mail is not recorded as
 * mailed on a day on which that held; what went out before is.
 */
export function markRefusal(
  reader: Reader,
  { documentId, mark }: Received<'paper.mark'>,
  today: PlainDate,
): Answer<never> | null {
  const card = cardNumberRefusal(mark.kind === 'voided' ? { reason: mark.reason } : { recipient: mark.recipient })
  if (card) return card
  const paper = papers.find(reader, documentId)
  if (paper === null) return refused('NOT_FOUND')
  if (mark.kind === 'voided') return isVoid(reader, documentId) ? noPaper('voided') : null
  const held = mark.how === 'mailed' ? heldOn(reader, paper, mark.on < today ? mark.on : null) : null
  return held === null ? null : refused('NOT_POSSIBLE', { code: held, reason: notMailedWords[held] })
}

/** Was the paper made void? */
export function isVoid(reader: Reader, paperId: Paper['id']): boolean {
  return paperEvents.listOf(reader, paperId).some(({ kind }) => kind === 'voided')
}

/** Whether mail was held on a past day, or is now (null). A paper of no plan goes to the person. */
function heldOn(reader: Reader, { patientId, planId }: Paper, on: PlainDate | null): MailHeld | null {
  if (patientId === null) return null
  const plan = planId === null ? null : plans.find(reader, planId)
  const payer = plan?.terms.guarantor ?? { relation: 'self', address: '' }
  const wish = on === null ? contactWishes.find(reader, patientId) : contactWishes.findOn(reader, patientId, on)
  return mailedTo(wish, payer).held
}
