import type { ReactNode } from 'react'
import { papersWords } from '../../../shared/text/screens-papers.ts'
import { useMayWork } from '../../lib/session.tsx'
import { Delivery } from './life/delivery.tsx'
import { PaperStory } from './life/paper-story.tsx'
import { SignedPage } from './life/signed-page.tsx'
import { PaperFacts } from './paper-facts.tsx'
import styles from './papers-screen.module.css'
import { type PaperActionsProps, PrintAndSave } from './print-and-save.tsx'
import { ShowPatient } from './show-patient.tsx'
import { StandingBanner } from './standing-banner.tsx'

/** What can be done with a paper: print or save the stored original, or the stored copy. */
export function PaperActions({
  paper,
  copy,
  onCopyPicked,
  onSignedPicked,
  onSign,
}: PaperActionsProps & {
  /** Told the event of the signed page that is to be shown. */
  readonly onSignedPicked: (eventId: string) => void
  /** Asks for the paper to be signed on its own page. */
  readonly onSign: () => void
}): ReactNode {
  const mayWork = useMayWork()
  return (
    <aside className={styles.actions} aria-label={papersWords.facts}>
      <StandingBanner paper={paper} />
      <ShowPatient />
      {mayWork ? <PrintAndSave paper={paper} copy={copy} onCopyPicked={onCopyPicked} /> : null}
      <PaperFacts paper={paper} />
      {mayWork ? <SignedPage paper={paper} onSign={onSign} /> : null}
      {mayWork ? <Delivery paper={paper} /> : null}
      <PaperStory paper={paper} onSignedPicked={onSignedPicked} />
    </aside>
  )
}
