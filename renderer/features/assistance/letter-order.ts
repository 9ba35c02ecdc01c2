import type { DeterminationRow } from '../../../shared/contract/determination.ts'
import type { OrderOf } from '../../../shared/contract/paper-orders.ts'
import { papersMissing } from '../../../shared/engine/assistance/household.ts'
import type { SlidingClass } from '../../../shared/engine/assistance/sliding-fee.ts'
import type { Language } from '../../../shared/model/patient.ts'
import { restOf, shownPercent } from '../../../shared/money/rate.ts'
import { shownShare } from '../../../shared/text/assistance.ts'
import { assistanceWords } from '../../../shared/text/documents-assistance.ts'

/** The letter of a kept decision, in the patient's language; null while nothing is decided. */
export function letterOrder(row: DeterminationRow, language: Language): OrderOf<'assistanceDecision'> | null {
  const { decision, worked, from, until, papersDueOn } = row
  if (decision === 'open') return null
  const helps = decision === 'approved' || decision === 'provisional'
  const step = helps ? (worked?.step ?? null) : null
  const names = assistanceWords[language].letter.proofs
  const wants = decision === 'provisional' || decision === 'needMore'
  const share = worked?.shownPercent ?? null
  return {
    kind: 'assistanceDecision',
    patientId: row.patientId,
    outcome: decision,
    ...offOf(step),
    validFrom: helps ? from : null,
    validUntil: helps ? (decision === 'provisional' ? papersDueOn : until) : null,
    householdSize: row.householdSize,
    income: worked?.income ?? null,
    guidelinePercent: share === null ? '' : shownShare(share),
    guidelineYear: worked?.guidelineYear ?? Number(row.savedAt.slice(0, 4)),
    reason: row.reason,
    missingPapers: wants ? papersMissing(row).map((paper) => names[paper]) : [],
    papersDueOn: wants ? papersDueOn : null,
  }
}

/** What is taken off as a percent, or the fee of a visit; neither without a step. */
function offOf(step: SlidingClass | null): Pick<OrderOf<'assistanceDecision'>, 'discountPercent' | 'visitFee'> {
  if (step === null) return { discountPercent: '' }
  if (step.pays.kind === 'fee') return { discountPercent: '', visitFee: step.pays.amount }
  return { discountPercent: shownPercent(restOf(step.pays.rate)) }
}
