import type { ReactNode } from 'react'
import { papersWords } from '../../../shared/text/screens-papers.ts'
import { KeyLayerContext, useKeys } from '../../ui/use-keys.tsx'
import styles from './papers-screen.module.css'

export interface WholePartProps {
  readonly title: string
  /** What stands in it, in one sentence. */
  readonly lead: string
  readonly onClosed: () => void
  readonly children: ReactNode
}

/** A part of Documents that needs no list of papers beside it; Escape goes back to them. */
export function WholePart({ title, lead, onClosed, children }: WholePartProps): ReactNode {
  useKeys([{ keys: 'Escape', does: papersWords.back, run: onClosed }], 'sheet')
  return (
    <KeyLayerContext value="sheet">
      <section className={styles.whole} aria-label={title}>
        <h2>{title}</h2>
        <p className={styles.lead}>{lead}</p>
        {children}
      </section>
    </KeyLayerContext>
  )
}
