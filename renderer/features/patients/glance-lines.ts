import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { Coverage } from '../../../shared/model/coverage.ts'
import type { EstimateRow } from '../../../shared/model/estimate.ts'
import type { PlanRow } from '../../../shared/model/plan.ts'
import type { WorkRow } from '../../../shared/model/work.ts'
import { shownMoney } from '../../../shared/money/show.ts'
import { glanceWords } from '../../../shared/text/patient-glance.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { estimateStateWord, estimateTitle, orderWord, planStateWord } from '../../../shared/text/screens-records.ts'
import { whenWords } from '../../../shared/text/screens-today.ts'
import type { Place } from '../../lib/place.ts'
import { recordPlace } from '../../lib/work-place.ts'
import { whatOf } from '../../lib/work-words.ts'
import { owesShown } from '../../ui/estimate-columns.tsx'
import type { Shown } from '../../ui/shown.ts'

/** One line of a part: what it is, a note under it, an amount, and where it leads. */
export interface GlanceLine {
  readonly key: string
  readonly words: string
  readonly note?: string
  readonly amount?: Shown
  /** Where the record is; absent where there is none of its own. */
  readonly place?: Place | null
}

/** What waits for the person. */
export function stepLine(row: WorkRow, today: PlainDate): GlanceLine {
  const note = `${listDay(row.on, today)}, ${whenWords(row.group, row.days)}`
  const line = { key: row.key, words: whatOf(row.what), note, place: recordPlace(row) }
  return row.amount === null ? line : { ...line, amount: { kind: 'amount', value: row.amount } }
}

/** A coverage with its place in the order and its last check. */
export function coverageLine({ id, patientId, order, plan, source }: Coverage, today: PlainDate): GlanceLine {
  const checked = source.asOf === null ? '' : `, ${glanceWords.checked(listDay(source.asOf, today))}`
  const place = { to: 'coverage', patientId, coverageId: id } as const
  return { key: id, words: plan.planName, note: `${orderWord(order)}${checked}`, place }
}

/** An estimate with its state and what the patient pays. */
export function estimateLine(row: EstimateRow): GlanceLine {
  const note = [row.number, estimateStateWord(row.state, row.version).words].filter((part) => part !== '').join(' · ')
  const place = { to: 'estimate', estimateId: row.id } as const
  return { key: row.id, words: estimateTitle(row.title), note, amount: owesShown(row), place }
}

/** A plan with what is left of it. */
export function planLine(row: PlanRow, today: PlainDate): GlanceLine {
  const next = row.nextDueOn === null ? '' : `, ${glanceWords.next(listDay(row.nextDueOn, today))}`
  const note = `${glanceWords.leftOf(shownMoney(row.financed))} · ${planStateWord(row).words}${next}`
  const place = { to: 'plan', planId: row.id } as const
  return { key: row.id, words: row.number, note, amount: { kind: 'amount', value: row.left }, place }
}
