import { type ReactNode, useState } from 'react'
import type { Paper } from '../../../../shared/model/paper.ts'
import type { Delivery as Way } from '../../../../shared/model/paper-event.ts'
import { printCentreWords as words } from '../../../../shared/text/screens-print-centre.ts'
import { useMarkPaper } from '../../../lib/paper-marks.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useToday } from '../../../ui/today.tsx'
import styles from '../papers-screen.module.css'

const WAYS: readonly (readonly [Way, string])[] = [
  ['handed', words.handed],
  ['mailed', words.mailed],
  ['electronic', words.electronic],
  ['refused', words.refused],
]

/** Records how a paper reached the person that it is for, or that it is void. */
export function Delivery({ paper }: { readonly paper: Paper }): ReactNode {
  const today = useToday()
  const { mark, isBusy, problem } = useMarkPaper(useToast())
  const [recipient, setRecipient] = useState(paper.patientName)
  const [reason, setReason] = useState<string | null>(null)
  async function onVoid(): Promise<void> {
    if (await mark(paper.id, { kind: 'voided', reason: reason ?? '' })) setReason(null)
  }
  return (
    <section className={styles.group} aria-label={words.delivered}>
      <h2 className={styles.head}>{words.delivered}</h2>
      {problem ? <Banner tone="bad" {...problemOf(problem)} /> : null}
      <TextField label={words.recipient} text={recipient} onTyped={setRecipient} longest={120} />
      <div className={styles.ways}>
        {WAYS.map(([how, label]) => (
          <Button
            key={how}
            size="small"
            disabled={isBusy}
            onPressed={() => void mark(paper.id, { kind: 'delivered', how, recipient, on: today })}
          >
            {label}
          </Button>
        ))}
      </div>
      {reason === null ? (
        <Button kind="quiet" size="small" onPressed={() => setReason('')}>
          {words.makeVoid}
        </Button>
      ) : (
        <>
          <TextField label={words.voidReason} text={reason} onTyped={setReason} hint={words.voidSure} longest={200} />
          <div className={styles.ways}>
            <Button size="small" disabled={reason.trim() === '' || isBusy} onPressed={() => void onVoid()}>
              {words.makeVoid}
            </Button>
            <Button kind="quiet" size="small" onPressed={() => setReason(null)}>
              {words.cancel}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
