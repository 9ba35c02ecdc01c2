import type { ReactNode } from 'react'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import styles from './door-form.module.css'
import { Form } from './form.tsx'

export interface DoorFormProps {
  readonly title: string
  readonly lead: string
  /** What went wrong with the last try, in words. */
  readonly problem: { readonly fact: string; readonly more: string } | null
  readonly isBusy: boolean
  /** What Ctrl+Enter does. */
  readonly does: string
  readonly onFinished: () => void
  /** The button at the left: back, or another way in. */
  readonly other: { readonly words: string; readonly keys: string; readonly onPressed: () => void }
  readonly children: ReactNode
}

/** One card in the middle of the sheet, before anybody is in: title, what it is for, fields, two buttons. */
export function DoorForm({
  title,
  lead,
  problem,
  isBusy,
  does,
  onFinished,
  other,
  children,
}: DoorFormProps): ReactNode {
  return (
    <main className={styles.page}>
      <Form label={title} className={styles.card} onFinished={onFinished}>
        <div>
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.lead}>{lead}</p>
        </div>
        {problem ? <Banner tone="bad" {...problem} /> : null}
        {children}
        <div className={styles.actions}>
          <Button keys={other.keys} onPressed={other.onPressed}>
            {other.words}
          </Button>
          <Button kind="primary" submits keys="Ctrl ↵" disabled={isBusy} onPressed={() => {}}>
            {does}
          </Button>
        </div>
      </Form>
    </main>
  )
}

/** Two fields side by side. */
export function DoorPair({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={styles.pair}>{children}</div>
}
