import { type ReactNode, useState } from 'react'
import type { Paper } from '../../../shared/model/paper.ts'
import { extrasWords, lookWords } from '../../../shared/text/screens-paper-settings.ts'
import { papersWords } from '../../../shared/text/screens-papers.ts'
import { printCentreWords } from '../../../shared/text/screens-print-centre.ts'
import { dayOfIso } from '../../lib/clock.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { hasRole, useSession } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { useToday } from '../../ui/today.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { ExtrasSheet } from './making/extras-sheet.tsx'
import { LettersDue } from './making/letters-due.tsx'
import { LookSheet } from './making/look-sheet.tsx'
import { NewPaper } from './making/new-paper.tsx'
import { PaperActions } from './paper-actions.tsx'
import { PaperPreview } from './paper-preview.tsx'
import styles from './papers-screen.module.css'

/** What is being made at the right: a paper, letters, details of an estimate, the look of papers, or nothing. */
export type Made = 'paper' | 'letters' | 'extras' | 'look' | null

/** The buttons of the bar that begin a paper or the letters of today. */
export function MakingButtons({ onPicked }: { readonly onPicked: (making: Made) => void }): ReactNode {
  useKeys([{ ...APP_KEYS.insert, does: printCentreWords.newPaper, run: () => onPicked('paper') }])
  const { person } = useSession()
  return (
    <>
      {hasRole(person, ['administrator']) ? (
        <Button onPressed={() => onPicked('look')}>{lookWords.button}</Button>
      ) : null}
      <Button onPressed={() => onPicked('extras')}>{extrasWords.button}</Button>
      <Button onPressed={() => onPicked('letters')}>{printCentreWords.letters}</Button>
      <Button kind="primary" keys={APP_KEYS.insert.shown} onPressed={() => onPicked('paper')}>
        {printCentreWords.newPaper}
      </Button>
    </>
  )
}

export interface MiddleProps {
  readonly making: Made
  readonly shown: Paper | undefined
  readonly onIssued: (paper: Paper) => void
  readonly onClosed: () => void
}

const LEADS = { letters: printCentreWords.lettersLead, extras: extrasWords.lead, look: lookWords.lead } as const

/** The open paper, or what is being made. */
export function Middle({ making, shown, onIssued, onClosed }: MiddleProps): ReactNode {
  if (making === 'paper') return <NewPaper onIssued={onIssued} onClosed={onClosed} />
  if (making !== null) {
    return (
      <>
        <p className={styles.draft}>{LEADS[making]}</p>
        {making === 'letters' ? <LettersDue onClosed={onClosed} /> : null}
        {making === 'extras' ? <ExtrasSheet onClosed={onClosed} /> : null}
        {making === 'look' ? <LookSheet onClosed={onClosed} /> : null}
      </>
    )
  }
  return shown ? <OpenPaper key={shown.id} paper={shown} /> : <p className={styles.pick}>{papersWords.pick}</p>
}

/** A paper of today is printed as the original; later ones as the stored copy, unless somebody picks the other. */
function OpenPaper({ paper }: { readonly paper: Paper }): ReactNode {
  const today = useToday()
  const [copy, setCopy] = useState(() => dayOfIso(paper.issuedAt) !== today)
  return (
    <>
      <PaperPreview key={copy ? 'copy' : 'original'} documentId={paper.id} copy={copy} />
      <PaperActions paper={paper} copy={copy} onCopyPicked={setCopy} />
    </>
  )
}
