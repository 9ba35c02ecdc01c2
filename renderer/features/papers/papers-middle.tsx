import type { ReactNode } from 'react'
import type { Paper } from '../../../shared/model/paper.ts'
import { papersWords } from '../../../shared/text/screens-papers.ts'
import { LookSheet } from './making/look-sheet.tsx'
import type { Made } from './making/made.ts'
import { NewPaper } from './making/new-paper.tsx'
import { OpenPaper } from './open-paper.tsx'
import styles from './papers-screen.module.css'

export interface MiddleProps {
  readonly making: Made
  readonly shown: Paper | undefined
  readonly onIssued: (paper: Paper) => void
  readonly onClosed: () => void
}

/** The open paper, or what is being made. */
export function Middle({ making, shown, onIssued, onClosed }: MiddleProps): ReactNode {
  if (making === 'paper') return <NewPaper onIssued={onIssued} onClosed={onClosed} />
  if (making === 'look') return <LookSheet onClosed={onClosed} />
  return shown ? <OpenPaper key={shown.id} paper={shown} /> : <p className={styles.pick}>{papersWords.pick}</p>
}
