import { type ReactNode, useState } from 'react'
import type { LetterDue } from '../../../../shared/contract/paper.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { shownMoney } from '../../../../shared/money/show.ts'
import { printCentreWords as words } from '../../../../shared/text/screens-print-centre.ts'
import { paperKindWord } from '../../../../shared/text/screens-records.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useIssuePaper, useLettersDue, usePrintMany } from '../api/make-papers.ts'
import { usePrintQueue } from '../api/printing.ts'
import styles from '../papers-screen.module.css'

/** The letters of today as one job: each is issued, then all are printed. */
export function LettersDue({ onClosed }: { readonly onClosed: () => void }): ReactNode {
  const due = useLettersDue()
  const issue = useIssuePaper()
  const print = usePrintMany()
  const queue = usePrintQueue()
  const toast = useToast()
  const [isRunning, setRunning] = useState(false)
  const letters = due.data ?? []
  const problem = issue.problem ?? print.problem
  async function onRun(): Promise<void> {
    setRunning(true)
    const documentIds: DocumentId[] = []
    for (const { kind, planId, language } of letters) {
      const answer = await issue.run({ order: { kind, planId }, language, largePrint: false })
      if (!answer.ok) break
      documentIds.push(answer.value.id)
    }
    if (documentIds.length > 0) {
      const answer = await print.run({ documentIds, faces: ['original'] })
      await queue.refetch()
      if (answer.ok) toast({ words: words.lettersDone(documentIds.length) })
    }
    setRunning(false)
  }
  return (
    <SideSheet title={words.letters} onClosed={onClosed}>
      <div className={styles.form}>
        <p className={styles.small}>{words.lettersLead}</p>
        {problem ? <Banner tone="bad" {...problemOf(problem)} /> : null}
        {letters.length === 0 ? <p>{words.noLetters}</p> : <Letters letters={letters} />}
        {letters.length === 0 ? null : (
          <Button kind="primary" disabled={isRunning} onPressed={() => void onRun()}>
            {words.issueAll(letters.length)}
          </Button>
        )}
      </div>
    </SideSheet>
  )
}

function Letters({ letters }: { readonly letters: readonly LetterDue[] }): ReactNode {
  return (
    <ul className={styles.story}>
      {letters.map(({ planId, planNumber, patientName, kind, late, language }) => (
        <li key={planId}>
          <b>{patientName}</b> {words.late(shownMoney(late))}
          <small className={styles.kind}>
            {planNumber} · {paperKindWord(kind)} · {language.toUpperCase()}
          </small>
        </li>
      ))}
    </ul>
  )
}
