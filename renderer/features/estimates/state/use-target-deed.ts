import type { CoverageId } from '../../../../shared/model/ids.ts'
import type { Route } from '../../../../shared/model/route.ts'
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
  if (root === 'payer' && kind !== undefined) return otherTarget(factId.split('.').slice(2), kind, routeId)
  if (root === 'met') return { kind: 'route', routeId, focus: kind === 'oop' ? 'oop' : 'deductible' }
  if (slotsOf(factId).length > 0) return { kind: 'fact', routeId, factId }
  if (root !== undefined && OF_COLUMN.includes(root)) return { kind: 'route', routeId }
  if (root !== 'line') return { kind: 'coverage', routeId }
  if (kind === 'charge') return { kind: 'price', lineId }
  if (kind === 'allowed' || kind === 'fee') return { kind: 'planPrice', lineId, routeId }
  return { kind: 'line', lineId, focus: LINE_FOCUS[kind ?? ''] ?? 'auth' }
}

/** A fact of a further coverage: its price is typed here, what the plan says and has counted stands with the coverage. */
function otherTarget([root, kind, ...rest]: readonly string[], payerId: string, routeId: string): CheckTarget {
  if (root === 'line' && (kind === 'allowed' || kind === 'fee'))
    return { kind: 'planPrice', lineId: rest.join('.'), routeId, payerId }
  const isOfPlan = root === 'plan' || root === 'met' || root === 'used'
  return isOfPlan ? { kind: 'coverage', routeId, payerId } : { kind: 'route', routeId }
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
  const toCoverage = (routeId: string, payerId: string | null) => {
    const coverageId = coverageIdOf(
      draft.question.routes.find((one) => one.id === routeId),
      payerId,
    )
    if (draft.patientId === null || coverageId === null) onBox({ kind: 'route', routeId })
    else go({ to: 'coverage', patientId: draft.patientId, coverageId })
  }
  return (target) => {
    const box = boxFor(target)
    if (box) onBox(box)
    else if (target.kind === 'onFile') work.deeds.takeOnFile(target.lineId)
    else if (target.kind === 'choose') board.go({ row: HEAD, column: shown[0]?.route.id ?? '' })
    else if (target.kind === 'addService') board.go({ row: ADD, column: 'service' })
    else if (target.kind === 'patient') onPerson()
    else if (target.kind === 'coverage') toCoverage(target.routeId, target.payerId ?? null)
    else if (draft.patientId !== null) go({ to: 'patient', patientId: draft.patientId })
  }
}

/** The coverage on file behind a column, or behind a further payer of it; null where there is none. */
function coverageIdOf(route: Route | undefined, payerId: string | null): CoverageId | null {
  if (route?.kind !== 'insured') return null
  if (payerId === null) return route.coverageId
  const payer = route.coordination?.others.find((one) => one.id === payerId)
  return payer?.payer === 'plan' ? payer.coverageId : null
}

function boxFor(target: CheckTarget): OpenBox | null {
  switch (target.kind) {
    case 'line':
      return { kind: 'line', lineId: target.lineId, focus: target.focus ?? 'auth' }
    case 'price':
      return { kind: 'charge', lineId: target.lineId, typed: '' }
    case 'planPrice':
      return { ...target, kind: 'routePrice', typed: '' }
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
