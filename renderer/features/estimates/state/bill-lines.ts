import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { lastDayToDispute, testBill } from '../../../../shared/engine/gfe/dispute.ts'
import type { EstimatedProvider } from '../../../../shared/model/estimate-bill.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { rulesOn } from '../../../../shared/rules/rule-book.ts'
import { billWords } from '../../../../shared/text/estimate-bill.ts'
import type { CheckStrength } from '../../../ui/check-line.tsx'

/** What a provider's bill comes to beside its estimate, as a line to read. */
export interface BillLine {
  readonly strength: CheckStrength
  readonly fact: string
  readonly consequence?: string
}

/** May the patient dispute the bill? The rules are those of the day on which it was received. */
export function billLine({ name, estimated, bill }: EstimatedProvider, today: PlainDate): BillLine {
  if (estimated === null) return { strength: 'note', fact: billWords.unknown(name) }
  if (bill === null) return { strength: 'note', fact: billWords.none(name, estimated) }
  const { billed, receivedOn } = bill
  const rules = rulesOn(receivedOn).gfeDispute
  if (rules === null) return { strength: 'note', fact: billWords.fine(name, billed) }
  const { standing, excessCents } = testBill({ providerId: name, estimated, billed }, rules)
  const excess = excessCents ?? 0
  if (standing === 'fine' || standing === 'notEstimated')
    return { strength: 'fine', fact: billWords.fine(name, billed) }
  if (standing === 'close') {
    const consequence = billWords.closeMore(cents(rules.excessCents))
    return { strength: 'check', fact: billWords.close(name, billed, excess), consequence }
  }
  const until = lastDayToDispute(receivedOn, rules)
  const consequence = today <= until ? billWords.until(until) : billWords.over(until)
  return { strength: 'check', fact: billWords.disputable(name, billed, excess), consequence }
}

/** The bills of an issued estimate in one line: the one that asks to be looked at, else that none is compared yet. */
export function billOf(providers: readonly EstimatedProvider[], today: PlainDate): BillLine {
  const lines = providers.filter(({ bill }) => bill !== null).map((provider) => billLine(provider, today))
  const worst = lines.find(({ strength }) => strength === 'check') ?? lines[0]
  return worst ?? { strength: 'note', fact: billWords.notYet }
}
