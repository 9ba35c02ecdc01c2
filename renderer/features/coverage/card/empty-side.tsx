import type { ReactNode } from 'react'
import { cardPictureWords as words } from '../../../../shared/text/insurance-card.ts'
import { Button } from '../../../ui/button.tsx'
import styles from './card.module.css'

export interface EmptySideProps {
  /** `Front`. */
  readonly name: string
  /** Asks for a file; null for whoever only looks. */
  readonly onChosen: (() => void) | null
  readonly isBusy: boolean
}

/** A side without a picture: how one comes here. */
export function EmptySide({ name, onChosen, isBusy }: EmptySideProps): ReactNode {
  return (
    <div className={styles.empty}>
      <b>{isBusy ? words.keeping : words.empty(name)}</b>
      {onChosen === null ? null : (
        <>
          <span>{words.how}</span>
          <Button size="small" keys="Alt I" onPressed={onChosen}>
            {words.choose}
          </Button>
        </>
      )}
    </div>
  )
}
