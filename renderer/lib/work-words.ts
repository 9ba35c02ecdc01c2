import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { WorkRow, WorkWhat } from '../../shared/model/work.ts'
import { cents } from '../../shared/money/cents.ts'
import { assistanceNeeds } from '../../shared/text/assistance.ts'
import { authRowWords } from '../../shared/text/authorizations.ts'
import { refusedPlans } from '../../shared/text/plan-refused.ts'
import { stricterInShort } from '../../shared/text/policy-duties.ts'
import { fullDay } from '../../shared/text/screens-days.ts'
import { todayWords, whatWords } from '../../shared/text/screens-today.ts'

/** What a row of work is about, in a few words. */
export function whatOf(what: WorkWhat): string {
  switch (what.kind) {
    case 'installment':
      return whatWords.installment(what.number, what.count)
    case 'downPayment':
      return whatWords.downPayment
    case 'promise':
      return whatWords.promise(what.state)
    case 'callAgain':
      return whatWords.callAgain
    case 'signature':
      return whatWords.signature(what.version)
    case 'estimateExpires':
      return whatWords.estimateExpires(what.title)
    case 'estimateFactsChanged':
      return whatWords.estimateFactsChanged(what.title)
    case 'goodFaith':
      return whatWords.goodFaith(what.title)
    case 'balanceChanged':
      return whatWords.balanceChanged(what.by, cents(Math.abs(what.by)))
    case 'approval':
      return whatWords.approval(what.call, what.state)
    case 'handOff':
      return whatWords.handOff(what.open, what.earliestOn === null ? null : fullDay(what.earliestOn))
    case 'feeOwed':
      return whatWords.feeOwed
    case 'benefits':
      return whatWords.benefits(what.planName)
    case 'authorization':
      return authRowWords(what.need, what.payer)
    case 'assistance':
      return assistanceNeeds[what.need]
    case 'planRefusal':
      return refusedPlans.row(what.refusedOn, what.hasLetter)
    case 'print':
      return whatWords.print(what.paper)
    case 'credit':
      return whatWords.credit(dayOf(what.effortFrom), dayOf(what.unclaimedOn))
    case 'review':
      return whatWords.review
    case 'stricterRules':
      return stricterInShort(what.fields)
    case 'estimateDraft':
      return whatWords.estimateDraft(what.title)
    case 'formDraft':
      return what.title
  }
}

function dayOf(day: PlainDate | null): string | null {
  return day === null ? null : fullDay(day)
}

/** Who a row is about; a draft may be about nobody yet. */
export function nameOf(row: WorkRow): string {
  return row.patientName || todayWords.nobody
}
