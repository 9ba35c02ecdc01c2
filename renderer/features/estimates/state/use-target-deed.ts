import { useNavigation } from '../../../lib/navigation.tsx'
import type { CheckTarget } from './checks.ts'
import type { Column } from './comparison.ts'
import { ADD, HEAD } from './cursor.ts'
import { slotsOf } from './fact-form.ts'
import type { LineFocus, OpenBox } from './open-box.ts'
import type { Workspace } from './use-workspace.ts'

/** Facts that stand in the form of the column itself. */
const OF_COLUMN = ['contract', 'clinic', 'membership', 'household', 'payer', 'charity', 'order', 'medicare', 'rule']

/** The part of a service's box in which a fact of it is asked. */
const LINE_FOCUS: Readonly<Record<string, LineFocus>> = {
  baseFee: 'procedure',
  reducedPart: 'procedure',
  referral: 'referral',
}

/** Where a missing fact is entered: at the line that it belongs to, else in the settings of its column. */
export function factTarget(factId: string, column: Column): CheckTarget {
  const [root, kind, lineId = ''] = factId.split('.')
  const routeId = column.route.id
  if (root === 'met') return { kind: 'route', routeId, focus: kind === 'oop' ? 'oop' : 'deductible' }
  if (slotsOf(factId).length > 0) return { kind: 'fact', routeId, factId }
  if (root !== undefined && OF_COLUMN.includes(root)) return { kind: 'route', routeId }
  if (root !== 'line') return { kind: 'coverage', routeId }
  if (kind === 'charge') return { kind: 'price', lineId }
  if (kind === 'allowed' || kind === 'fee') return { kind: 'planPrice', lineId, routeId }
  return { kind: 'line', lineId, focus: LINE_FOCUS[kind ?? ''] ?? 'auth' }
}

export interface TargetDoors {
  readonly work: Workspace
  readonly onBox: (box: OpenBox) => void
  /** The box at the top that finds the person. */
  readonly onPerson: () => void
}

/** Goes where the action of a check leads. */
export function useTargetDeed({ work, onBox, onPerson }: TargetDoors): (target: CheckTarget) => void {
  const { go } = useNavigation()
  const { board, draft, shown } = work
  /** What a plan says is entered with its coverage; a plan without one has its settings here only. */
  const toCoverage = (routeId: string) => {
    const route = draft.question.routes.find((one) => one.id === routeId)
    const coverageId = route?.kind === 'insured' ? route.coverageId : null
    if (draft.patientId === null || coverageId === null) onBox({ kind: 'route', routeId })
    else go({ to: 'coverage', patientId: draft.patientId, coverageId })
  }
  return (target) => {
    const box = boxFor(target)
    if (box) onBox(box)
    else if (target.kind === 'choose') board.go({ row: HEAD, column: shown[0]?.route.id ?? '' })
    else if (target.kind === 'addService') board.go({ row: ADD, column: 'service' })
    else if (target.kind === 'patient') onPerson()
    else if (target.kind === 'coverage') toCoverage(target.routeId)
    else if (draft.patientId !== null) go({ to: 'patient', patientId: draft.patientId })
  }
}

function boxFor(target: CheckTarget): OpenBox | null {
  switch (target.kind) {
    case 'line':
      return { kind: 'line', lineId: target.lineId, focus: target.focus ?? 'auth' }
    case 'price':
      return { kind: 'charge', lineId: target.lineId, typed: '' }
    case 'planPrice':
      return { kind: 'routePrice', lineId: target.lineId, routeId: target.routeId, typed: '' }
    case 'route':
    case 'fact':
      return target
    case 'addColumn':
    case 'clock':
      return { kind: target.kind }
    default:
      return null
  }
}
