import type { ReactNode } from 'react'
import type { Paper } from '../../../../shared/model/paper.ts'
import type { PaperEvent } from '../../../../shared/model/paper-event.ts'
import { fullDay } from '../../../../shared/text/screens-days.ts'
import { printCentreWords as words } from '../../../../shared/text/screens-print-centre.ts'
import { Button } from '../../../ui/button.tsx'
import { usePaperStory } from '../api/make-papers.ts'
import styles from '../papers-screen.module.css'

/** What happened to a paper since its issue, the oldest first. */
export function PaperStory({
  paper,
  onSignedPicked,
}: {
  readonly paper: Paper
  readonly onSignedPicked: (eventId: string) => void
}): ReactNode {
  const story = usePaperStory(paper.id).data ?? []
  return (
    <section className={styles.group} aria-label={words.story}>
      <h2 className={styles.head}>{words.story}</h2>
      {story.length === 0 ? <p className={styles.small}>{words.nothingYet}</p> : null}
      <ol className={styles.story}>
        {story.map((event) => (
          <li key={event.id}>
            <b>{words.events[event.kind]}</b> {howWord(event)}
            <small className={styles.kind}>
              {[fullDay(event.happenedOn), event.recipient, event.note, words.by(event.recordedBy)]
                .filter((part) => part !== '')
                .join(' · ')}
            </small>
            {event.hasSignedPage ? (
              <Button size="small" onPressed={() => onSignedPicked(event.id)}>
                {words.lookAtSigned}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

const HOW: Readonly<Record<string, string>> = {
  handed: words.handed,
  mailed: words.mailed,
  electronic: words.electronic,
  refused: words.refused,
  paper: words.onPaper,
  screen: words.onScreen,
}

function howWord({ how }: PaperEvent): string {
  return (HOW[how] ?? '').toLowerCase()
}
