import type { ReactNode } from 'react'
import type { Plan } from '../../../../shared/model/plan.ts'
import { type DeedKind, deedWords } from '../../../../shared/text/plan-deeds.ts'
import { useKeys } from '../../../ui/use-keys.tsx'
import { DeedList } from './deed-list.tsx'
import { deedOf } from './deed-of.tsx'
import styles from './deeds.module.css'

export interface DeedsProps {
  readonly plan: Plan
  readonly kind: DeedKind
  readonly onPicked: (kind: DeedKind) => void
  readonly onPay: () => void
  readonly onClosed: () => void
}

/** One desk for everything that can be done to a running plan, each looked at before it is saved. */
export function Deeds({ plan, kind, onPicked, onPay, onClosed }: DeedsProps): ReactNode {
  useKeys([{ keys: 'Escape', does: deedWords.leave, run: onClosed }])
  const props = { kind, plan, onDone: onClosed }
  return (
    <section className={styles.desk} aria-label={deedWords.title}>
      <DeedList kind={kind} onPicked={onPicked} />
      {deedOf(kind, props, onPay)}
    </section>
  )
}
