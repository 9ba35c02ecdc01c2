import type { ReactNode } from 'react'
import { paletteWords } from '../../../shared/text/screens-shell.ts'
import { Kbd } from '../../ui/kbd.tsx'
import type { Entry } from './entries.ts'
import styles from './palette.module.css'

/** What else can be done with the person on whom the cursor is. */
export function Ways({ of }: { readonly of: Entry }): ReactNode {
  return (
    <p className={styles.ways}>
      <span>
        <Kbd>Alt ↵</Kbd> {paletteWords.glance}
      </span>
      {of.runOther ? (
        <span>
          <Kbd>Ctrl ↵</Kbd> {paletteWords.newEstimate}
        </span>
      ) : null}
    </p>
  )
}
