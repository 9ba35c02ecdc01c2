import type { ReactNode } from 'react'
import { whyWords } from '../../../../shared/text/estimate-why.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { LetterBadge } from '../../../ui/letter-badge.tsx'
import { shownFigure } from '../../../ui/shown.ts'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import type { WhyView } from '../state/why-view.ts'
import { WhyExplained, type WhyExplainedProps } from './why-explained.tsx'
import styles from './why-sheet.module.css'

export interface WhySheetProps extends WhyExplainedProps {
  readonly onClosed: () => void
}

/** Why a figure is so: conclusion, steps, result, warning, what to say, the next column, and the facts it rests on. */
export function WhySheet(props: WhySheetProps): ReactNode {
  const { view, onLanguage, onClosed } = props
  const other = view.language === 'en' ? 'es' : 'en'
  return (
    <SideSheet
      title={
        <>
          <LetterBadge letter={view.column.letter} />
          <span className={styles.title}>{view.title}</span>
          <button type="button" className={styles.other} lang={other} onClick={() => onLanguage(other)}>
            {whyWords.allIn[other]} <Kbd>L</Kbd>
          </button>
        </>
      }
      head={<Head view={view} />}
      onClosed={onClosed}
    >
      <WhyExplained key={view.key} {...props} />
    </SideSheet>
  )
}

function Head({ view }: { readonly view: WhyView }): ReactNode {
  return (
    <div className={styles.head} lang={view.language}>
      <div className={styles.figure}>
        <FigureAmount of={shownFigure(view.figure, view.range ?? undefined)} at="sheet" />
      </div>
      <p>{view.conclusion}</p>
    </div>
  )
}
