import { keyWords } from '../../../../shared/text/estimate-bar.ts'
import { actions } from '../../../../shared/text/estimate-screen.ts'
import { formWords } from '../../../../shared/text/screens-good-faith.ts'
import { APP_KEYS } from '../../../lib/key-table.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import type { KeyUse } from '../../../ui/keys.ts'
import { useToast } from '../../../ui/toast.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { MOST_COLUMNS } from './columns.ts'
import { HEAD } from './cursor.ts'
import type { OpenBox, OpenSheet } from './open-box.ts'
import type { Workspace } from './use-workspace.ts'

export interface WorkspaceKeys {
  readonly work: Workspace
  readonly mayWork: boolean
  readonly sheet: OpenSheet | null
  readonly onBox: (box: OpenBox) => void
  readonly onSheet: (sheet: OpenSheet | null) => void
  readonly onIssue: () => void
  /** Sends the focus to the box that finds the person. */
  readonly onPerson: () => void
  /** Null while no plan can be made from the column. */
  readonly onPlan: (() => void) | null
}

/** The keys of the workspace. Single letters act only while a figure or the head of a column has the cursor. */
export function useWorkspaceKeys(keys: WorkspaceKeys): void {
  useKeys([...figureKeys(keys), ...columnKeys(keys), ...useStepKeys(keys), ...usePartKeys(keys), ...otherKeys(keys)])
}

function figureKeys({ work, mayWork, sheet, onBox, onSheet, onPlan }: WorkspaceKeys): readonly KeyUse[] {
  const { board, shown, draft } = work
  const routeId = board.cursor.column
  const onFigure = shown.some((column) => column.route.id === routeId) && draft.question.lines.length > 0
  const toggle = (wanted: OpenSheet) => () => onSheet(sheet === wanted ? null : wanted)
  return [
    { keys: 'ArrowUp', shown: '↑ ↓ ← →', does: keyWords.move, run: () => board.go(board.cursor) },
    { keys: 'F2', does: keyWords.edit, isOn: mayWork && board.cursor.row !== HEAD, run: () => board.go(board.cursor) },
    { keys: 'W', does: keyWords.why, isOn: onFigure, run: toggle('why') },
    { keys: 'A', does: keyWords.asks, isOn: onFigure && !work.isFixed, run: toggle('asks') },
    { keys: 'Y', does: keyWords.year, isOn: onFigure, run: toggle('year') },
    { keys: 'D', does: keyWords.differs, isOn: onFigure && shown.length > 1, run: toggle('differs') },
    {
      keys: 'C',
      does: keyWords.choose,
      isOn: onFigure && mayWork,
      run: () => onBox({ kind: 'choose', routeId }),
    },
    { keys: 'P', does: keyWords.plan, isOn: onFigure && onPlan !== null, run: () => onPlan?.() },
    { keys: 'H', does: null, isOn: onFigure && draft.patientId !== null, run: toggle('history') },
  ]
}

/** Ctrl+1 to Ctrl+5 show and hide a column. */
function columnKeys({ work }: WorkspaceKeys): readonly KeyUse[] {
  const isOn = work.columns.length > 1
  return [1, 2, 3, 4, 5].map((number) => ({
    keys: `Ctrl+${number}`,
    shown: 'Ctrl 1–5',
    does: number === 1 ? keyWords.columns : null,
    isOn,
    run: () => work.toggleColumn(number - 1),
  }))
}

function useStepKeys({ work, mayWork }: WorkspaceKeys): readonly KeyUse[] {
  const toast = useToast()
  const undo = () => {
    const name = work.undo()
    toast({ words: name === null ? actions.nothingToUndo : actions.undid(name) })
    work.board.go(work.board.cursor)
  }
  const redo = () => {
    const name = work.redo()
    toast({ words: name === null ? actions.nothingToRedo : actions.redid(name) })
  }
  return [
    { keys: 'Ctrl+Z', does: keyWords.undo, isOn: mayWork, run: undo },
    { keys: 'Ctrl+Y', does: null, isOn: mayWork, run: redo },
    { keys: 'Ctrl+Shift+Z', does: null, isOn: mayWork, run: redo },
  ]
}

/** The good faith form, and the outcome of an issued estimate. A column with insurance has no such form. */
function usePartKeys({ work }: WorkspaceKeys): readonly KeyUse[] {
  const toast = useToast()
  const { go } = useNavigation()
  const { draft, record, isFixed } = work
  const estimateId = record.row.id
  const chosen = draft.question.routes.find(({ id }) => id === draft.chosenRouteId)
  function toForm(): void {
    if (chosen?.kind === 'insured') {
      toast({ words: formWords.insured })
      toChecks()
    } else go({ to: 'estimate', estimateId, part: 'goodFaith' })
  }
  return [
    { ...APP_KEYS.goodFaith, does: null, says: keyWords.goodFaith, run: toForm },
    {
      ...APP_KEYS.compareBill,
      does: null,
      says: keyWords.outcome,
      isOn: isFixed,
      run: () => go({ to: 'estimate', estimateId, part: 'outcome' }),
    },
  ]
}

/** To the first thing that is open before the estimate can be issued: its button leads to the field. */
function toChecks(): void {
  document.querySelector<HTMLElement>('[data-checks] button')?.focus()
}

function otherKeys({ work, mayWork, sheet, onBox, onSheet, onIssue, onPerson }: WorkspaceKeys): readonly KeyUse[] {
  const hasLines = work.draft.question.lines.length > 0
  const mayAdd = mayWork && work.columns.length < MOST_COLUMNS
  const cursor = work.columns.find((column) => column.route.id === work.board.cursor.column)
  const under = cursor?.route.kind === 'insured' ? cursor.route.id : null
  return [
    {
      keys: APP_KEYS.finish.keys,
      does: null,
      isOn: mayWork && hasLines,
      run: onIssue,
    },
    { ...APP_KEYS.find, does: keyWords.person, isOn: mayWork && work.draft.patientId === null, run: onPerson },
    { keys: 'Alt+Insert', does: keyWords.addColumn, isOn: mayAdd, run: () => onBox({ kind: 'addColumn' }) },
    {
      keys: 'Alt+T',
      does: keyWords.template,
      isOn: mayWork && (mayAdd || under !== null),
      run: () => onBox({ kind: 'template', routeId: under }),
    },
    { keys: 'F9', does: keyWords.script, isOn: hasLines, run: () => onSheet(sheet === 'script' ? null : 'script') },
  ]
}
