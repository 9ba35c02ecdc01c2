import { DESK } from '../../shared/contract/call.ts'
import type { DeterminationRow } from '../../shared/contract/determination.ts'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { SlidingClass } from '../../shared/engine/assistance/sliding-fee.ts'
import { holdsOn } from '../../shared/model/determination.ts'
import type { PatientId } from '../../shared/model/ids.ts'
import { shownPercent } from '../../shared/money/rate.ts'
import { shownMoney } from '../../shared/money/show.ts'
import { assistanceStands, standingWords } from '../../shared/text/assistance.ts'
import { useAsk } from './query.tsx'
import { hasRole, useSession } from './session.tsx'

/** How a person's application stands: the words of its decision, and what the step pays; empty without a step. */
export interface AssistanceStands {
  readonly words: string
  readonly pays: string
}

/** Null while it is asked, and for who may not read applications: income is told for them alone. */
export function useAssistanceOf(patientId: PatientId, today: PlainDate): AssistanceStands | null {
  const { person } = useSession()
  const rows = useAsk('determination.list', { patientId }, hasRole(person, DESK)).data
  return rows === undefined ? null : standsOn(rows[0] ?? null, today)
}

function standsOn(row: DeterminationRow | null, today: PlainDate): AssistanceStands {
  if (row === null) return { words: assistanceStands.none, pays: '' }
  const { decision, until, papersDueOn } = row
  const step = row.worked?.step ?? null
  const isHelp = decision === 'approved' || decision === 'provisional'
  const last = decision === 'provisional' ? (papersDueOn ?? until) : until
  if (!isHelp) return { words: assistanceStands.of(decision), pays: '' }
  const isOver = last !== null && last < today
  const words = isOver ? assistanceStands.ended(last, today) : assistanceStands.until(decision, last, today)
  return { words, pays: step !== null && holdsOn(row, today) ? paysWords(step) : '' }
}

/** What a step asks, in words: `$20.00 a visit`, `25% of the charge`. */
export function paysWords(step: SlidingClass | undefined): string {
  if (step === undefined) return standingWords.noStep
  const { pays } = step
  return pays.kind === 'fee'
    ? standingWords.aVisit(shownMoney(pays.amount))
    : standingWords.ofCharge(shownPercent(pays.rate))
}
