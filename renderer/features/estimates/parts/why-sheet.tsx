import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import type { ReactNode } from 'react'
import type { Language } from '../../../../shared/model/patient.ts'
import { whyWords } from '../../../../shared/text/estimate-why.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { LetterBadge } from '../../../ui/letter-badge.tsx'
import { shownFigure } from '../../../ui/shown.ts'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import { spokenWords } from '../state/spoken-words.ts'
import { useCopied } from '../state/use-copied.ts'
import type { WhyView } from '../state/why-view.ts'
import { SayIt } from './say-it.tsx'
import styles from './why-sheet.module.css'
import { WhyStepList } from './why-step-list.tsx'

export interface WhySheetProps {
  readonly view: WhyView
  readonly language: Language
  /** Goes to the service that a part of a total leads to. */
  readonly onLine: (lineId: string) => void
  readonly onClosed: () => void
}

/** Why a figure is so: conclusion, steps, result, warning, what to say, and the facts it rests on. */
export function WhySheet({ view, language, onLine, onClosed }: WhySheetProps): ReactNode {
  const copy = useCopied(view, language)
  return (
    <SideSheet
      title={
        <>
          <LetterBadge letter={view.column.letter} />
          <span className={styles.title}>{view.title}</span>
        </>
      }
      head={
        <div className={styles.head}>
          <div className={styles.figure}>
            <FigureAmount of={shownFigure(view.figure, view.range ?? undefined)} at="sheet" />
          </div>
          <p>{view.conclusion}</p>
        </div>
      }
      onClosed={onClosed}
    >
      <WhyStepList view={view} onLine={onLine} />
      {view.warning ? (
        <p className={styles.note}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
          <span>{view.warning}</span>
        </p>
      ) : null}
      <SayIt language={language} wordsIn={(spokenIn) => spokenWords(view, spokenIn)} onCopied={copy} />
      {view.facts.length > 0 ? (
        <div className={styles.facts}>
          <b>{whyWords.facts}</b>
          {view.facts.map((fact) => (
            <div key={fact}>{fact}</div>
          ))}
        </div>
      ) : null}
    </SideSheet>
  )
}
