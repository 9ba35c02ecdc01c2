import type { DeterminationRow } from '../../../shared/contract/determination.ts'
import { parseDate, typedDate } from '../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { papersAsked } from '../../../shared/engine/assistance/household.ts'
import type {
  Decision,
  DeterminationDraft,
  IncomeKind,
  IncomeLine,
  NoIncomeReason,
  ProofPaper,
} from '../../../shared/model/determination.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import { parseIncome, typedIncome } from '../../../shared/money/parse-income.ts'

/** One line of income as it is typed. */
export interface TypedIncome {
  readonly id: string
  readonly who: string
  readonly kind: IncomeKind
  readonly amount: string
}

/** Somebody else of the household who is a patient. */
export interface AlsoFor {
  readonly id: PatientId
  readonly name: string
}

/** An application as it is typed. */
export interface AssistanceText {
  readonly size: string
  readonly members: string
  readonly also: readonly AlsoFor[]
  readonly incomes: readonly TypedIncome[]
  readonly noIncome: NoIncomeReason | ''
  readonly scheduleId: string
  readonly papersSeen: readonly ProofPaper[]
  readonly papersDue: string
  readonly decision: Decision
  readonly from: string
  readonly until: string
  readonly reason: string
}

/** The form of a new application; the schedule is taken where there is only one. */
export function startingText(scheduleId: string, today: PlainDate): AssistanceText {
  return {
    size: '',
    members: '',
    also: [],
    incomes: [{ ...emptyLine(1), who: 'self' }],
    noIncome: '',
    scheduleId,
    papersSeen: [],
    papersDue: '',
    decision: 'open',
    from: typedDate(today),
    until: '',
    reason: '',
  }
}

/** A line with nothing typed. */
export function emptyLine(at: number): TypedIncome {
  return { id: `line-${at}`, who: '', kind: 'wages', amount: '' }
}

/** A kept application as it is typed. */
export function textOf(row: DeterminationRow): AssistanceText {
  const lines = row.incomes.map((line, at) => ({
    id: `line-${at + 1}`,
    who: line.who,
    kind: line.kind,
    amount:
      typedIncome(
        line.amount === null ? { kind: 'unknown' } : { kind: 'income', amount: line.amount, period: line.period },
      ) ?? '?',
  }))
  return {
    size: row.householdSize === null ? '?' : String(row.householdSize),
    members: row.members,
    also: row.also.map(({ name }, at) => ({ id: row.alsoFor[at] ?? row.patientId, name })),
    incomes: [...lines, emptyLine(lines.length + 1)],
    noIncome: row.noIncome ?? '',
    scheduleId: row.scheduleId ?? '',
    papersSeen: row.papersSeen,
    papersDue: row.papersDueOn === null ? '' : typedDate(row.papersDueOn),
    decision: row.decision,
    from: row.from === null ? '' : typedDate(row.from),
    until: row.until === null ? '' : typedDate(row.until),
    reason: row.reason,
  }
}

/** Was anything typed in a line? The name alone is an offer of the form. */
export function isTold({ amount }: TypedIncome): boolean {
  return amount.trim() !== ''
}

/** The lines after a change, with an empty one at the end once the last is told. */
export function linesAfter(lines: readonly TypedIncome[], at: number, part: Partial<TypedIncome>) {
  const changed = lines.map((line, k) => (k === at ? { ...line, ...part } : line))
  const last = changed.at(-1)
  return last !== undefined && isTold(last) ? [...changed, emptyLine(nextNumber(changed))] : changed
}

function nextNumber(lines: readonly TypedIncome[]): number {
  return Math.max(0, ...lines.map(({ id }) => Number(id.split('-')[1]))) + 1
}

/** The size that is typed; null while it has no reading. */
export function sizeOf(text: string): number | null {
  const size = /^\d{1,2}$/.test(text.trim()) ? Number(text.trim()) : 0
  return size >= 1 && size <= 30 ? size : null
}

/** Is this a size, or a way to say that nobody told? */
export function isSizeText(text: string): boolean {
  return text.trim() === '' || text.trim() === '?' || sizeOf(text) !== null
}

/** The lines that are told; one without an amount that can be read counts as not known. */
export function incomesOf(text: Pick<AssistanceText, 'incomes'>): IncomeLine[] {
  return text.incomes.filter(isTold).map(({ who, kind, amount }) => {
    const reading = parseIncome(amount)
    const told = reading.kind === 'income' ? reading : { amount: null, period: 'month' as const }
    return { who: who.trim() === '' ? '–' : who.trim(), kind, amount: told.amount, period: told.period }
  })
}

/** What the form states. */
export function draftOf(text: AssistanceText, patientId: PatientId, today: PlainDate): DeterminationDraft {
  const incomes = incomesOf(text)
  const day = (typed: string, box: 'coming' | 'any') => {
    const reading = parseDate(typed, today, box)
    return reading.kind === 'date' ? reading.value : null
  }
  const asked = papersAsked({ incomes })
  return {
    patientId,
    householdSize: sizeOf(text.size),
    members: text.members.trim(),
    alsoFor: text.also.map(({ id }) => id),
    incomes,
    noIncome: incomes.length > 0 || text.noIncome === '' ? null : text.noIncome,
    scheduleId: text.scheduleId === '' ? null : text.scheduleId,
    papersSeen: text.papersSeen.filter((paper) => asked.includes(paper)),
    papersDueOn: day(text.papersDue, 'coming'),
    decision: text.decision,
    from: day(text.from, 'any'),
    until: day(text.until, 'coming'),
    reason: text.reason.trim(),
  }
}
