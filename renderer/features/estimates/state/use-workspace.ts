import { useMemo, useState } from 'react'
import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import type { Patient } from '../../../../shared/model/patient.ts'
import { factQuestion } from '../../../../shared/text/fact-questions.ts'
import { useMayWork } from '../../../lib/session.tsx'
import { useToday } from '../../../ui/today.tsx'
import { type Extras, useExtras } from '../good-faith/use-extras.ts'
import { type Check, checksOf, nameOf } from './checks.ts'
import { type BreakdownPart, type Column, columnsOf, shownParts } from './comparison.ts'
import { type BoardState, useBoard } from './use-board.ts'
import { type Edits, useEdits } from './use-edits.ts'
import { useFigures } from './use-figures.ts'
import { usePerson } from './use-person.ts'
import { type SavedDraft, useSavedDraft } from './use-saved-draft.ts'
import { type BoardDeeds, boardDeeds } from './workspace-deeds.ts'

/** What the workspace is opened with. */
export interface OpenedEstimate {
  readonly record: EstimateRecord
  /** The next version of an issued estimate: it is kept beside it until it is issued. */
  readonly isRevision: boolean
  /** Begins the next version; null where there is none to make. */
  readonly onRevise: (() => void) | null
  readonly onIssued: (issued: EstimateRecord) => void
}

/** An estimate on screen: what stands in it, its figures, its checks, and what may be done to it. */
export interface Workspace extends Edits, OpenedEstimate {
  /** An issued estimate: nothing can be changed, its figures are the stored ones. */
  readonly isFixed: boolean
  /** What a good faith estimate says beside the clinic's services. */
  readonly extras: Extras
  /** A draft, and a person whose role works on estimates. */
  readonly mayEdit: boolean
  readonly patient: Patient | null
  readonly coverages: EstimateRecord['coverages']
  readonly saved: SavedDraft
  readonly columns: readonly Column[]
  /** The columns that are not hidden. */
  readonly shown: readonly Column[]
  readonly parts: readonly BreakdownPart[]
  readonly checks: readonly Check[]
  readonly deeds: BoardDeeds
  readonly board: BoardState
  readonly toggleColumn: (index: number) => void
  /** A missing fact in words. */
  readonly factName: (factId: string) => string
}

export function useWorkspace(opened: OpenedEstimate): Workspace {
  const { record, isRevision } = opened
  const isFixed = record.row.state !== 'draft'
  const today = useToday()
  const edits = useEdits(`${record.row.id}-${record.row.version}`, record.draft)
  const { draft } = edits
  const saved = useSavedDraft(draft, { estimateId: record.row.id, isRevision, isFixed })
  const person = usePerson(record, draft.patientId)
  const { onFile } = person
  const extras = useExtras(record)
  const [hidden, setHidden] = useState<readonly string[]>([])

  const answer = useFigures(record, draft.question)
  const columns = useMemo(() => columnsOf(draft, answer), [draft, answer])
  const shown = useMemo(() => columns.filter((column) => !hidden.includes(column.route.id)), [columns, hidden])
  const parts = useMemo(() => shownParts(shown), [shown])
  const checks = useMemo(
    () => (isFixed ? [] : checksOf({ draft, columns, patient: person.patient, today, isRevision, onFile })),
    [isFixed, draft, columns, person.patient, today, isRevision, onFile],
  )
  const lineIds = useMemo(() => draft.question.lines.map((line) => line.id), [draft.question.lines])
  const routeIds = useMemo(() => shown.map((column) => column.route.id), [shown])
  const board = useBoard({ lineIds, partRows: parts, routeIds })
  return {
    ...edits,
    ...person,
    ...opened,
    isFixed,
    extras,
    mayEdit: useMayWork() && !isFixed,
    saved,
    columns,
    shown,
    parts,
    checks,
    deeds: boardDeeds(edits, onFile),
    board,
    toggleColumn(index) {
      const id = columns[index]?.route.id
      if (!id) return
      const isHidden = hidden.includes(id)
      if (!isHidden && shown.length === 1) return
      setHidden(isHidden ? hidden.filter((one) => one !== id) : [...hidden, id])
    },
    factName: (factId) => factQuestion(factId, { service: (lineId) => serviceName(draft.question.lines, lineId) }),
  }
}

function serviceName(lines: EstimateRecord['draft']['question']['lines'], lineId: string): string {
  const line = lines.find((one) => one.id === lineId)
  return line ? nameOf(line) : lineId
}
