import type { PlainDate } from '../../dates/plain-date.ts'
import { type Cents, sumCents } from '../../money/cents.ts'
import { compareRates, type Rate } from '../../money/rate.ts'
import type { LateFeePolicy } from './late-fee.ts'
import { type NewPapers, newPapers, type PlanChangeCause } from './new-papers.ts'
import { type PlanChange, type ValueShown, word } from './plan-change.ts'
import type { PlanVersion, VersionRow } from './plan-version.ts'

/** What differs between two versions of a plan, and what the change needs on paper. */
export interface PlanDifference extends NewPapers {
  readonly changes: readonly PlanChange[]
}

/**
 * What a new version changes, line by line with old and new value, and whether the guarantor signs again and a new
 * lending disclosure is due. Takes why it is changed. No lines where nothing differs.
 * Source: payment plan specification, sections 7 and 14.3.
 */
export function planDifference(before: PlanVersion, after: PlanVersion, cause: PlanChangeCause): PlanDifference {
  const changes = [
    ...money('owed', before.owed, after.owed),
    ...chargeChanges(before, after),
    ...money('downPayment', before.downPayment, after.downPayment),
    ...amountChanges(before, after),
    ...dateChanges(before, after),
    ...words('frequency', before.frequency, after.frequency),
    ...words('roll', before.roll, after.roll),
    ...rateChanges(before, after),
    ...words('method', before.method, after.method),
    ...money('totalInterest', before.totalInterest, after.totalInterest),
    ...money('totalOfPayments', totalOf(before.rows), totalOf(after.rows)),
    ...lateFeeChanges(before.lateFee, after.lateFee),
    ...money('returnedPayment', before.returnedPayment, after.returnedPayment),
    ...words('guarantor', before.guarantor, after.guarantor),
  ]
  return { changes, ...newPapers(changes, { before, after, cause }) }
}

/** Payments of zero stay on paper, but nobody pays them. */
function paying(version: PlanVersion): readonly VersionRow[] {
  return version.rows.filter((row) => row.amount > 0)
}

/** The amount that most rows have; the earlier one on a tie. Null when there is none. */
export function usualAmount(rows: readonly VersionRow[]): Cents | null {
  const times = new Map<Cents, number>()
  for (const { amount } of rows) {
    const seen = times.get(amount)
    times.set(amount, seen === undefined ? 1 : seen + 1)
  }
  let usual: Cents | null = null
  let most = 0
  for (const [amount, count] of times) {
    if (count <= most) continue
    usual = amount
    most = count
  }
  return usual
}

function chargeChanges(before: PlanVersion, after: PlanVersion): readonly PlanChange[] {
  const gone = before.charges.filter((charge) => !after.charges.some((other) => other.id === charge.id))
  const amountBefore = (id: string): Cents | null => before.charges.find((other) => other.id === id)?.amount ?? null
  return [
    ...gone.flatMap(({ id, amount }) => money('charge', amount, null, id)),
    ...after.charges.flatMap(({ id, amount }) => money('charge', amountBefore(id), amount, id)),
  ]
}

/** Number, usual and last payment; where these are alike, the runs of rows whose amounts differ. */
function amountChanges(before: PlanVersion, after: PlanVersion): readonly PlanChange[] {
  const [old, now] = [paying(before), paying(after)]
  const summary = [
    ...counts('count', old.length, now.length),
    ...money('payment', usualAmount(old), usualAmount(now)),
    ...money('lastPayment', old.at(-1)?.amount ?? null, now.at(-1)?.amount ?? null),
  ]
  const tells = (code: PlanChange['code']) => summary.some((change) => change.code === code)
  if (tells('payment') || tells('count')) return summary
  const last = tells('lastPayment') ? now.at(-1)?.number : undefined
  const others = before.rows.filter((row) => row.number !== last)
  return [...summary, ...rowRuns(others, after.rows)]
}

/** Rows in a row that change from the same old to the same new amount stand in one line. */
function rowRuns(before: readonly VersionRow[], after: readonly VersionRow[]): readonly PlanChange[] {
  const runs: { old: Cents; now: Cents; first: number; last: number }[] = []
  for (const { number, amount: old } of before) {
    const now = after.find((row) => row.number === number)?.amount
    if (now === undefined || now === old) continue
    const run = runs.at(-1)
    if (run && run.last === number - 1 && run.old === old && run.now === now) run.last = number
    else runs.push({ old, now, first: number, last: number })
  }
  return runs.flatMap(({ old, now, first, last }) =>
    money('payments', old, now, first === last ? String(first) : `${first}–${last}`),
  )
}

function dateChanges(before: PlanVersion, after: PlanVersion): readonly PlanChange[] {
  const [old, now] = [paying(before), paying(after)]
  const ends = [
    ...days('firstDue', old[0]?.contractOn ?? null, now[0]?.contractOn ?? null),
    ...days('lastDue', old.at(-1)?.contractOn ?? null, now.at(-1)?.contractOn ?? null),
  ]
  if (ends.length > 0) return ends
  return before.rows.flatMap((row) => {
    const moved = after.rows.find((other) => other.number === row.number)
    return moved ? days('due', row.contractOn, moved.contractOn, String(row.number)) : []
  })
}

function rateChanges({ rate: old }: PlanVersion, { rate: now }: PlanVersion): readonly PlanChange[] {
  const isSame = old === null || now === null ? old === now : compareRates(old, now) === 0
  return isSame ? [] : [{ code: 'rate', about: null, before: rateValue(old), after: rateValue(now) }]
}

function lateFeeChanges(old: LateFeePolicy | null, now: LateFeePolicy | null): readonly PlanChange[] {
  if (old === null || now === null) return words('lateFee', old?.kind ?? null, now?.kind ?? null)
  const flat = (fee: LateFeePolicy) => (fee.kind === 'percent' ? null : fee.flat)
  const share = (fee: LateFeePolicy) => (fee.kind === 'flat' ? null : fee.percent)
  const [oldShare, nowShare] = [share(old), share(now)]
  const isSameShare =
    oldShare === null || nowShare === null ? oldShare === nowShare : compareRates(oldShare, nowShare) === 0
  return [
    ...words('lateFee', old.kind, now.kind),
    ...money('lateFeeAmount', flat(old), flat(now)),
    ...(isSameShare
      ? []
      : [{ code: 'lateFeeShare' as const, about: null, before: rateValue(oldShare), after: rateValue(nowShare) }]),
    ...counts('lateFeeGrace', old.graceDays, now.graceDays),
  ]
}

function totalOf(rows: readonly VersionRow[]): Cents {
  return sumCents(rows.map((row) => row.amount))
}

function money(
  code: PlanChange['code'],
  old: Cents | null,
  now: Cents | null,
  about: string | null = null,
): readonly PlanChange[] {
  const shown = (amount: Cents | null): ValueShown => (amount === null ? { kind: 'none' } : { kind: 'money', amount })
  return old === now ? [] : [{ code, about, before: shown(old), after: shown(now) }]
}

function days(
  code: PlanChange['code'],
  old: PlainDate | null,
  now: PlainDate | null,
  about: string | null = null,
): readonly PlanChange[] {
  const shown = (on: PlainDate | null): ValueShown => (on === null ? { kind: 'none' } : { kind: 'day', on })
  return old === now ? [] : [{ code, about, before: shown(old), after: shown(now) }]
}

function counts(code: PlanChange['code'], old: number, now: number): readonly PlanChange[] {
  if (old === now) return []
  return [{ code, about: null, before: { kind: 'count', count: old }, after: { kind: 'count', count: now } }]
}

function words(code: PlanChange['code'], old: string | null, now: string | null): readonly PlanChange[] {
  return old === now ? [] : [{ code, about: null, before: word(old), after: word(now) }]
}

function rateValue(rate: Rate | null): ValueShown {
  return rate === null ? { kind: 'none' } : { kind: 'rate', rate }
}
