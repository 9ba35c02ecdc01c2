import type { ReactNode } from 'react'
import { coverageWords } from '../../../shared/text/screens-coverage.ts'
import { templateBoxWords } from '../../../shared/text/templates-screen.ts'
import { useMayWork } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './coverage.module.css'

/** The heading of the card, and the door to the plan templates that fill its blanks. */
export function CardTop({ onTemplate }: { readonly onTemplate: () => void }): ReactNode {
  const mayWork = useMayWork()
  return (
    <div className={styles.top}>
      <h2 className={styles.heading}>{coverageWords.card}</h2>
      {mayWork ? (
        <Button size="small" keys="Alt T" onPressed={onTemplate}>
          {templateBoxWords.button}
        </Button>
      ) : null}
    </div>
  )
}
