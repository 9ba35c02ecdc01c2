import { type ReactNode, useState } from 'react'
import { parseDate } from '../../../../shared/dates/parse-date.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { printCentreWords as words } from '../../../../shared/text/screens-print-centre.ts'
import { markOf, type RecordedMark, useMarkWayBack } from '../../../lib/paper-marks.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useMarkPaper } from '../api/make-papers.ts'

/** A letter that was issued now, and to whom it goes. */
export interface IssuedLetter {
  readonly documentId: DocumentId
  readonly recipient: string
}

export interface MailedTogetherProps {
  readonly letters: readonly IssuedLetter[]
  /** Those that are not marked yet: none once all are. */
  readonly onLeft: (letters: readonly IssuedLetter[]) => void
}

/** Marks the letters that were just printed as mailed, all with one day; what could not be marked stays here. */
export function MailedTogether({ letters, onLeft }: MailedTogetherProps): ReactNode {
  const today = useToday()
  const mark = useMarkPaper()
  const offer = useMarkWayBack(useToast())
  const [day, setDay] = useState('t')
  const reading = parseDate(day, today, 'past')
  async function run(): Promise<void> {
    if (reading.kind !== 'date') return
    const marks: RecordedMark[] = []
    let done = 0
    for (const { documentId, recipient } of letters) {
      const how = { kind: 'delivered', how: 'mailed', recipient, on: reading.value } as const
      const answer = await mark.run({ documentId, mark: how })
      if (!answer.ok) break
      done += 1
      marks.push(...markOf(documentId, 'delivered', answer.value))
    }
    if (done > 0) offer(words.mailedDone(done), marks)
    onLeft(letters.slice(done))
  }
  return (
    <>
      <p>{words.mailLead(letters.length)}</p>
      {mark.problem ? <Banner tone="bad" {...problemOf(mark.problem)} /> : null}
      <DateField label={words.mailedOn} box="past" text={day} onTyped={setDay} />
      <Button disabled={mark.isBusy || reading.kind !== 'date'} onPressed={() => void run()}>
        {words.markMailed(letters.length)}
      </Button>
    </>
  )
}
