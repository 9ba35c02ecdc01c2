import { typedDate } from '../../../../shared/dates/parse-date.ts'
import { isSettled } from '../../../../shared/engine/figure.ts'
import { GOOD_FAITH_NEEDS, type MissingCode, missingForIssue } from '../../../../shared/engine/gfe/missing-for-issue.ts'
import type { Clinic } from '../../../../shared/model/clinic.ts'
import { patientName } from '../../../../shared/model/patient.ts'
import { alwaysWords, needWords } from '../../../../shared/text/screens-good-faith.ts'
import type { Column } from '../state/comparison.ts'
import type { Workspace } from '../state/use-workspace.ts'
import type { Extras } from './use-extras.ts'

/** A field of the form, or a group of fields: where a line of the list leads. */
export type NeedPlace = MissingCode | 'others' | 'recurring'

/** One line of the list: missing or there, and where it leads; null where there is nothing to fill in here. */
export interface FormNeed {
  readonly id: string
  readonly isMissing: boolean
  readonly fact: string
  readonly fill: { readonly words: string; readonly place: NeedPlace } | null
}

/** The column that the form is about: the chosen one, or the only one. Null where that is not clear. */
export function subjectOf({ columns, draft }: Pick<Workspace, 'columns' | 'draft'>): Column | null {
  const chosen = columns.find((column) => column.route.id === draft.chosenRouteId)
  return chosen ?? (columns.length === 1 ? (columns[0] ?? null) : null)
}

/** The column whose amounts the form shows: its own, else the one without insurance where there is only one. */
export function shownColumn(work: Pick<Workspace, 'columns' | 'draft'>): Column | null {
  const subject = subjectOf(work)
  if (subject?.route.kind === 'selfPay') return subject
  const cash = work.columns.filter(({ route }) => route.kind === 'selfPay')
  return cash.length === 1 ? (cash[0] ?? null) : null
}

/** What is still missing, in the order of the form. What the services miss is told before a column is chosen, too. */
export function missingNeeds(work: Workspace, clinic: Clinic): readonly MissingCode[] {
  const subject = subjectOf(work)
  const facts = { draft: work.draft, patient: work.patient, clinic }
  const codes = missingForIssue({ ...facts, route: shownColumn(work)?.answer ?? null })
  const found = subject?.route.kind === 'selfPay' ? codes : [...codes, 'chosenRoute' as const]
  return GOOD_FAITH_NEEDS.filter((code) => found.includes(code))
}

/** Every line of the list: what is missing first, then the rest in the order of the form. */
export function formNeeds(work: Workspace, clinic: Clinic, extras: Extras): readonly FormNeed[] {
  const missing = missingNeeds(work, clinic)
  const there = GOOD_FAITH_NEEDS.filter((code) => !missing.includes(code) && hasOwnLine(code, missing))
  const recurring = extras.value?.recurring?.count ?? null
  const others = extras.kept.text.others.length
  return [
    ...missing.map((code) => ({
      id: code,
      isMissing: true,
      fact: needWords[code].missing,
      fill: { words: needWords[code].fill, place: code },
    })),
    ...there.map((code) => ({
      id: code,
      isMissing: false,
      fact: factOf(code, work, clinic),
      fill: { words: needWords[code].fill, place: code },
    })),
    always('recurring', alwaysWords.recurring(recurring), alwaysWords.recurringFill),
    always('others', alwaysWords.others(others), alwaysWords.othersFill),
    { id: 'disclaimers', isMissing: false, fact: alwaysWords.disclaimers, fill: null },
  ]
}

/** Without a service there is nothing to say about its words and codes, without a patient nothing of a birth date. */
function hasOwnLine(code: MissingCode, missing: readonly MissingCode[]): boolean {
  const isOfServices = ['serviceWords', 'serviceCodes', 'diagnosisCodes', 'charges'].includes(code)
  if (code === 'birthDate') return !missing.includes('patient')
  return !(isOfServices && missing.includes('services'))
}

function always(place: 'others' | 'recurring', fact: string, words: string): FormNeed {
  return { id: place, isMissing: false, fact, fill: { words, place } }
}

function factOf(code: MissingCode, work: Workspace, clinic: Clinic): string {
  const { fine } = needWords[code]
  const said = saidOf(code, work, clinic)
  return said === null ? fine : `${fine}: ${said}`
}

function saidOf(code: MissingCode, work: Workspace, clinic: Clinic): string | null {
  const { patient, draft } = work
  switch (code) {
    case 'patient':
      return patient && patientName(patient)
    case 'birthDate':
      return patient?.bornOn ? typedDate(patient.bornOn) : null
    case 'chosenRoute':
      return subjectOf(work)?.route.name ?? null
    case 'services':
      return String(draft.question.lines.length)
    case 'clinicNpi':
      return clinic.npi
    case 'clinicTin':
      return clinic.tin
    default:
      return null
  }
}

/** The first service that misses what a line of the list is about; null where none does. */
export function firstLineOf(code: NeedPlace, work: Workspace): string | null {
  const { lines } = work.draft.question
  const answers = shownColumn(work)?.answer?.lines ?? []
  const isOpen = (lineId: string): boolean => {
    const parts = answers.find((line) => line.lineId === lineId)?.parts
    return parts === undefined || !isSettled(parts.charge) || !isSettled(parts.patientOwes)
  }
  const found = lines.find((line) => {
    if (code === 'serviceWords') return line.words === ''
    if (code === 'serviceCodes') return line.code === ''
    if (code === 'diagnosisCodes') return line.diagnosisCodes.every((one) => one === '')
    return code === 'charges' && isOpen(line.id)
  })
  return found?.id ?? null
}
