import { type ReactNode, useState } from 'react'
import { type LetterOrder, sortedLetters } from '../../../../shared/model/letter-order.ts'
import { printCentreWords as words } from '../../../../shared/text/screens-print-centre.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { TickField } from '../../../ui/tick-field.tsx'
import { useChartFolder, useLettersDue } from '../api/make-papers.ts'
import { WholePart } from '../whole-part.tsx'
import { LettersGoing } from './letters-going.tsx'
import { LettersList } from './letters-list.tsx'
import { MailedTogether } from './mailed-together.tsx'
import { useLetters } from './use-letters.ts'

/** The letters of today as one job, by name or by postal code: each is issued, then all are printed. */
export function LettersDue({ onClosed }: { readonly onClosed: () => void }): ReactNode {
  const due = useLettersDue()
  const work = useLetters()
  const { run, toMail, setToMail, problem } = work
  const isRunning = work.step !== null
  const { folder = '' } = useChartFolder().data ?? {}
  const [order, setOrder] = useState<LetterOrder>('name')
  const [isCharted, setCharted] = useState(false)
  const letters = sortedLetters(due.data ?? [], order)
  const mailed = letters.filter(({ held }) => held === null)
  return (
    <WholePart title={words.letters} lead={words.lettersLead} onClosed={onClosed}>
      {problem ? <Banner tone="bad" {...problemOf(problem)} /> : null}
      <LettersGoing work={work} />
      {toMail.length === 0 || isRunning ? null : <MailedTogether letters={toMail} onLeft={setToMail} />}
      {letters.length === 0 ? (
        <p>{words.noLetters}</p>
      ) : (
        <>
          <Segments label={words.sortedBy} choices={words.orders} value={order} onPicked={setOrder} />
          <LettersList letters={letters} order={order} />
          {folder === '' ? null : (
            <TickField
              label={words.chartToo}
              hint={words.chartFolderHint(folder)}
              isTicked={isCharted}
              onTicked={setCharted}
            />
          )}
          <Button
            kind="primary"
            disabled={isRunning || mailed.length === 0}
            onPressed={() => void run(mailed, isCharted)}
          >
            {words.issueAll(mailed.length)}
          </Button>
        </>
      )}
    </WholePart>
  )
}
