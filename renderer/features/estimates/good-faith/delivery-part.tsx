import { type ReactNode, useState } from 'react'
import type { Paper } from '../../../../shared/model/paper.ts'
import type { Delivery } from '../../../../shared/model/paper-event.ts'
import { formWords as words } from '../../../../shared/text/screens-good-faith.ts'
import { clockOfIso } from '../../../lib/clock.ts'
import { useMarkPaper } from '../../../lib/paper-marks.ts'
import { problemOf } from '../../../lib/problem.ts'
import { useAsk } from '../../../lib/query.tsx'
import { useMayWork } from '../../../lib/session.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { CheckLine } from '../../../ui/check-line.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useToday } from '../../../ui/today.tsx'
import styles from './good-faith.module.css'

const WAYS: readonly Delivery[] = ['handed', 'mailed', 'electronic', 'refused']

/** How the form reached the patient: to whom, when and by whom it was given; each way is one button. */
export function DeliveryPart({ paper }: { readonly paper: Paper | null }): ReactNode {
  return (
    <section className={styles.delivery} aria-labelledby="form-delivery">
      <h2 id="form-delivery">{words.delivery}</h2>
      {paper === null ? <p className={styles.hint}>{words.deliveryLater}</p> : <Deliveries paper={paper} />}
    </section>
  )
}

function Deliveries({ paper }: { readonly paper: Paper }): ReactNode {
  const today = useToday()
  const mayWork = useMayWork()
  const story = useAsk('paper.story', { documentId: paper.id })
  const { mark, isBusy, problem } = useMarkPaper(useToast())
  const [recipient, setRecipient] = useState(paper.patientName)
  const given = (story.data ?? []).filter(({ kind }) => kind === 'delivered')
  return (
    <>
      {given.length === 0 ? <CheckLine strength="note" fact={words.notDelivered} /> : null}
      {given.map(({ id, how, recipient: to, happenedOn, recordedAt, recordedBy }) => (
        <CheckLine
          key={id}
          strength="fine"
          fact={words.delivered(
            wayWords(how),
            { to, on: happenedOn, at: clockOfIso(recordedAt), by: recordedBy },
            today,
          )}
        />
      ))}
      {problem ? <Banner tone="bad" {...problemOf(problem)} /> : null}
      {mayWork ? (
        <>
          <TextField label={words.recipient} text={recipient} onTyped={setRecipient} longest={120} />
          <div className={styles.ways}>
            {WAYS.map((how) => (
              <Button
                key={how}
                size="small"
                disabled={isBusy}
                onPressed={() => void mark(paper.id, { kind: 'delivered', how, recipient, on: today })}
              >
                {words[how]}
              </Button>
            ))}
          </div>
        </>
      ) : null}
    </>
  )
}

function wayWords(how: string): string {
  const way = WAYS.find((one) => one === how)
  return way === undefined ? how : words[way]
}
