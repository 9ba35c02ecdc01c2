import type { ReactNode } from 'react'
import { isSettled } from '../../../../shared/engine/figure.ts'
import { type Column, totalCharge } from '../state/comparison.ts'
import type { OpenBox } from '../state/open-box.ts'
import { narrowingFacts } from '../state/open-facts.ts'
import { factTarget, useTargetDeed } from '../state/use-target-deed.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { Checks } from './checks.tsx'
import { IssuedPanel } from './issued-panel.tsx'
import { RangeStrip } from './range-strip.tsx'

export interface ChecksPanelProps {
  readonly work: Workspace
  readonly onBox: (box: OpenBox) => void
  /** The box at the top that finds the person. */
  readonly onPerson: () => void
}

/** The checks of the open estimate, under the strip of the column that is a range. */
export function ChecksPanel({ work, onBox, onPerson }: ChecksPanelProps): ReactNode {
  const { board, shown, columns } = work
  const onTarget = useTargetDeed({ work, onBox, onPerson })
  if (work.isFixed) return <IssuedPanel work={work} />
  const under = shown.find((column) => column.route.id === board.cursor.column)
  const isOpen = (column: Column) => column.answer !== null && narrowingFacts(column.answer).length > 0
  const open = under && isOpen(under) ? under : shown.find(isOpen)
  const charge = totalCharge(columns)
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
