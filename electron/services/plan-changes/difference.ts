import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { TermDifference, TermsSide, TermValue } from '../../../shared/model/plan-changes.ts'
import type { Cents } from '../../../shared/money/cents.ts'

const NONE: TermValue = { kind: 'none' }

/** What differs between two versions of a plan, in the order in which it is said; nothing where nothing does. */
export function differencesOf(
  before: TermsSide,
  after: TermsSide,
  pausedUntil: PlainDate | null = null,
): readonly TermDifference[] {
  const lines: readonly TermDifference[] = [
    { what: 'total', before: amount(before.total), after: amount(after.total) },
    { what: 'left', before: amount(before.left), after: amount(after.left) },
    { what: 'payment', before: amount(before.payment), after: amount(after.payment) },
    { what: 'lastPayment', before: amount(before.lastPayment), after: amount(after.lastPayment) },
    { what: 'count', before: { kind: 'count', count: before.count }, after: { kind: 'count', count: after.count } },
    {
      what: 'frequency',
      before: { kind: 'frequency', frequency: before.frequency },
      after: { kind: 'frequency', frequency: after.frequency },
    },
    { what: 'nextDueOn', before: day(before.nextDueOn), after: day(after.nextDueOn) },
    { what: 'lastDueOn', before: day(before.lastDueOn), after: day(after.lastDueOn) },
    { what: 'credit', before: amount(before.credit), after: amount(after.credit) },
    {
      what: 'guarantor',
      before: { kind: 'name', name: before.guarantorName },
      after: { kind: 'name', name: after.guarantorName },
    },
    { what: 'pausedUntil', before: NONE, after: day(pausedUntil) },
  ]
  return lines.filter((line) => shown(line.before) !== shown(line.after))
}

function amount(of: Cents | null): TermValue {
  return of === null ? NONE : { kind: 'amount', amount: of }
}

function day(on: PlainDate | null): TermValue {
  return on === null ? NONE : { kind: 'day', on }
}

/** Equal values read alike. */
function shown(value: TermValue): string {
  return Object.values(value).join(' ')
}
