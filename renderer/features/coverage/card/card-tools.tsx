import IconMinus from '@tabler/icons-react/dist/esm/icons/IconMinus.mjs'
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs'
import IconRotateClockwise from '@tabler/icons-react/dist/esm/icons/IconRotateClockwise.mjs'
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs'
import type { ReactNode } from 'react'
import { cardPictureWords as words } from '../../../../shared/text/insurance-card.ts'
import { Button } from '../../../ui/button.tsx'
import styles from './card.module.css'

export interface CardToolsProps {
  readonly onSmaller: () => void
  readonly onLarger: () => void
  /** Null for whoever only looks. */
  readonly onTurned: (() => void) | null
  readonly onRemoved: (() => void) | null
}

/** What can be done with a picture that is shown. */
export function CardTools({ onSmaller, onLarger, onTurned, onRemoved }: CardToolsProps): ReactNode {
  const acts = [
    [words.smaller, onSmaller, IconMinus],
    [words.larger, onLarger, IconPlus],
    [words.turn, onTurned, IconRotateClockwise],
    [words.remove, onRemoved, IconTrash],
  ] as const
  return (
    <span className={styles.tools}>
      {acts.map(([label, run, Icon]) =>
        run === null ? null : (
          <Button key={label} kind="quiet" size="small" label={label} onPressed={run}>
            <Icon size={15} stroke={1.75} aria-hidden="true" />
          </Button>
        ),
      )}
    </span>
  )
}
