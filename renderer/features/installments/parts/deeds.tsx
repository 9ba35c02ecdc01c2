import { type ReactNode, useState } from 'react'
import type { Plan } from '../../../../shared/model/plan.ts'
import { type DeedKind, deedWords } from '../../../../shared/text/plan-deeds.ts'
import { useKeys } from '../../../ui/use-keys.tsx'
import { DeedList } from './deed-list.tsx'
import { deedOf } from './deed-of.tsx'
import styles from './deeds.module.css'

export interface DeedsProps {
  readonly plan: Plan
  /** What the list opens with. */
  readonly first: DeedKind
  readonly onPay: () => void
  readonly onClosed: () => void
}

/** One desk for everything that can be done to a running plan, each looked at before it is saved. */
export function Deeds({ plan, first, onPay, onClosed }: DeedsProps): ReactNode {
  const [kind, setKind] = useState(first)
  useKeys([{ keys: 'Escape', does: deedWords.leave, run: onClosed }])
  const props = { kind, plan, onDone: onClosed }
  return (
    <section className={styles.desk} aria-label={deedWords.title}>
      <DeedList kind={kind} onPicked={setKind} />
      {deedOf(kind, props, onPay)}
    </section>
  )
}
