import type { ReactNode } from 'react'
import type { OpenFact } from '../../../../shared/engine/estimate/answer.ts'
import { isSettled } from '../../../../shared/engine/figure.ts'
import { useKeys } from '../../../ui/use-keys.tsx'
import { type Column, hasLines, totalCharge } from '../state/comparison.ts'
import { factKeys } from '../state/fact-keys.ts'
import type { OpenBox } from '../state/open-box.ts'
import { narrowingFacts } from '../state/open-facts.ts'
import { factTarget, useTargetDeed } from '../state/use-target-deed.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { Checks } from './checks.tsx'
import { IssuedPanel } from './issued-panel.tsx'
import { RangeStrip, STRIP_FACTS } from './range-strip.tsx'

export interface ChecksPanelProps {
  readonly work: Workspace
  readonly onBox: (box: OpenBox) => void
  /** The box at the top that finds the person. */
  readonly onPerson: () => void
  /** Opens the list of everything that is still to ask. */
  readonly onAsks: () => void
}

/** The checks of the open estimate, under the strip of the column that is a range. */
export function ChecksPanel({ work, onBox, onPerson, onAsks }: ChecksPanelProps): ReactNode {
  const onTarget = useTargetDeed({ work, onBox, onPerson })
  const open = work.isFixed ? null : openColumn(work)
  const facts = open?.answer ? narrowingFacts(open.answer) : []
  const onFact = (fact: OpenFact) => (open ? onTarget(factTarget(fact.factId, open)) : undefined)
  useKeys(factKeys(facts, onFact, STRIP_FACTS))
  if (work.isFixed) return <IssuedPanel work={work} />
  const charge = totalCharge(work.columns)
  return (
    <Checks checks={work.checks} onTarget={onTarget}>
      {open ? (
        <RangeStrip
          column={open}
          charge={charge && isSettled(charge) ? charge.value : null}
          nameOf={work.factName}
          onFact={onFact}
          onAll={onAsks}
        />
      ) : null}
    </Checks>
  )
}

/** The column whose missing facts are shown: the one under the cursor, else the first that misses any. */
export function openColumn({ board, shown }: Pick<Workspace, 'board' | 'shown'>): Column | null {
  const isOpen = ({ answer }: Column) => hasLines(answer) && narrowingFacts(answer).length > 0
  const under = shown.find((column) => column.route.id === board.cursor.column)
  return under && isOpen(under) ? under : (shown.find(isOpen) ?? null)
}
