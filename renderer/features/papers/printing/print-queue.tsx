import type { ReactNode } from 'react'
import type { QueuedPrint } from '../../../../shared/model/printing.ts'
import { printingWords as words } from '../../../../shared/text/screens-printing.ts'
import { paperKindWord } from '../../../../shared/text/screens-records.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { usePrintQueue, useRetryPrint } from '../api/printing.ts'
import styles from '../papers-screen.module.css'
import { WholePart } from '../whole-part.tsx'
import { RowGoing } from './row-going.tsx'
import { useOneByOne } from './use-one-by-one.ts'
import { useTakeOut } from './use-take-out.ts'

/** The papers that no printer took: each is printed again, or taken out. */
export function PrintQueue({ onClosed }: { readonly onClosed: () => void }): ReactNode {
  const queue = usePrintQueue()
  const retry = useRetryPrint()
  const drop = useTakeOut()
  const toast = useToast()
  const row = useOneByOne()
  const isRunning = row.going !== null
  const waiting = queue.data ?? []
  const problem = retry.problem ?? drop.problem
  async function onAgain(papers: readonly QueuedPrint[]): Promise<void> {
    const { done, isStopped } = await row.each(papers, async ({ documentId, face, eventId }) => {
      const answer = await retry.run({ documentId, face, eventId })
      return answer.ok
    })
    await queue.refetch()
    if (isStopped) toast({ words: words.stopped(done, papers.length - done) })
    else if (done > 0) toast({ words: words.printedNow(done) })
  }
  return (
    <WholePart title={words.queue} lead={words.queueLead} onClosed={onClosed}>
      {problem ? <Banner tone="bad" {...problemOf(problem)} /> : null}
      <RowGoing run={row} does={words.printing} />
      {waiting.length === 0 ? <p>{words.empty}</p> : null}
      {waiting.length < 2 ? null : (
        <Button kind="primary" disabled={isRunning} onPressed={() => void onAgain(waiting)}>
          {words.againAll(waiting.length)}
        </Button>
      )}
      <ul className={styles.story}>
        {waiting.map((paper) => (
          <Waiting
            key={`${paper.documentId} ${paper.face} ${paper.eventId}`}
            paper={paper}
            isBusy={isRunning}
            onAgain={() => void onAgain([paper])}
            onDrop={() => void drop.takeOut(paper)}
          />
        ))}
      </ul>
    </WholePart>
  )
}

interface WaitingProps {
  readonly paper: QueuedPrint
  readonly isBusy: boolean
  readonly onAgain: () => void
  readonly onDrop: () => void
}

function Waiting({ paper, isBusy, onAgain, onDrop }: WaitingProps): ReactNode {
  const { number, kind, face, patientName, printer, fault, tries } = paper
  const where = printer === '' ? words.viewer : printer
  return (
    <li>
      <b>{number}</b> {paperKindWord(kind)}, {words.faces[face]}
      <small className={styles.kind}>{[patientName, where, words.tries(tries)].filter(Boolean).join(' · ')}</small>
      <small className={styles.kind}>{words.faults[fault]}</small>
      <span className={styles.ways}>
        <Button size="small" disabled={isBusy} onPressed={onAgain}>
          {words.again}
        </Button>
        <Button kind="quiet" size="small" disabled={isBusy} onPressed={onDrop}>
          {words.drop}
        </Button>
      </span>
    </li>
  )
}
