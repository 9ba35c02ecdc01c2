import type { ReactNode } from 'react'
import { isSettled } from '../../../../shared/engine/figure.ts'
import type { CheckTarget } from '../state/checks.ts'
import { type Column, totalCharge } from '../state/comparison.ts'
import { ADD, HEAD } from '../state/cursor.ts'
import type { OpenBox } from '../state/open-box.ts'
import { narrowingFacts } from '../state/open-facts.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { Checks } from './checks.tsx'
import { RangeStrip } from './range-strip.tsx'

export interface ChecksPanelProps {
  readonly work: Workspace
  readonly onBox: (box: OpenBox) => void
  /** The bar at the top, for what is entered there. */
  readonly onTitle: () => void
}

/** The checks of the open estimate, under the strip of the column that is a range. */
export function ChecksPanel({ work, onBox, onTitle }: ChecksPanelProps): ReactNode {
  const { board, shown, columns } = work
  if (work.isFixed) return null
  const under = shown.find((column) => column.route.id === board.cursor.column)
  const isOpen = (column: Column) => column.answer !== null && narrowingFacts(column.answer).length > 0
  const open = under && isOpen(under) ? under : shown.find(isOpen)
  const charge = totalCharge(columns)
  const onTarget = (target: CheckTarget) => targetDeed(target, work, onBox, onTitle)
  return (
    <Checks checks={work.checks} onTarget={onTarget}>
      {open ? (
        <RangeStrip
          column={open}
          charge={charge && isSettled(charge) ? charge.value : null}
          nameOf={work.factName}
          onFact={(fact) => onTarget(factTarget(fact.factId, open))}
        />
      ) : null}
    </Checks>
  )
}

/** Where a missing fact is entered: at the line that it belongs to, else in the settings of its column. */
function factTarget(factId: string, column: Column): CheckTarget {
  const [root, kind, lineId = ''] = factId.split('.')
  if (root !== 'line') return { kind: 'route', routeId: column.route.id }
  if (kind === 'charge') return { kind: 'price', lineId }
  return kind === 'allowed' ? { kind: 'planPrice', lineId, routeId: column.route.id } : { kind: 'line', lineId }
}

function targetDeed(target: CheckTarget, work: Workspace, onBox: ChecksPanelProps['onBox'], onTitle: () => void): void {
  const box = boxFor(target)
  if (box) onBox(box)
  else if (target.kind === 'choose') work.board.go({ row: HEAD, column: work.shown[0]?.route.id ?? '' })
  else if (target.kind === 'addService') work.board.go({ row: ADD, column: 'service' })
  else onTitle()
}

function boxFor(target: CheckTarget): OpenBox | null {
  switch (target.kind) {
    case 'line':
      return { kind: 'line', lineId: target.lineId, focus: 'auth' }
    case 'price':
      return { kind: 'charge', lineId: target.lineId, typed: '' }
    case 'planPrice':
      return { kind: 'routePrice', lineId: target.lineId, routeId: target.routeId, typed: '' }
    case 'route':
      return { kind: 'route', routeId: target.routeId }
    case 'addColumn':
      return { kind: 'addColumn' }
    default:
      return null
  }
}
