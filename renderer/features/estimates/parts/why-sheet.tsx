import type { ReactNode } from 'react'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { LetterBadge } from '../../../ui/letter-badge.tsx'
import { shownFigure } from '../../../ui/shown.ts'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import type { WhyView } from '../state/why-view.ts'
import { LanguagePick } from './language-pick.tsx'
import { WhyExplained, type WhyExplainedProps } from './why-explained.tsx'
import styles from './why-sheet.module.css'

export interface WhySheetProps extends WhyExplainedProps {
  readonly onClosed: () => void
}

/** Why a figure is so: conclusion, steps, result, warning, what to say, the next column, and the facts it rests on. */
export function WhySheet(props: WhySheetProps): ReactNode {
  const { view, onLanguage, onClosed } = props
  return (
    <SideSheet
      title={
        <>
          <LetterBadge letter={view.column.letter} />
          <span className={styles.title}>{view.title}</span>
          <span className={styles.languages}>
            <Kbd>L</Kbd>
            <LanguagePick value={view.language} onPicked={onLanguage} />
          </span>
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
