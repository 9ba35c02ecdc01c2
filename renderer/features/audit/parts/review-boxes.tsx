import type { ReactNode } from 'react'
import type { Emergency, ReviewStanding } from '../../../../shared/contract/audit.ts'
import { auditWords } from '../../../../shared/text/screens-audit.ts'
import { listDay } from '../../../../shared/text/screens-days.ts'
import { dayOfIso } from '../../../lib/clock.ts'
import { problemOf } from '../../../lib/problem.ts'
import { useKeptText } from '../../../lib/use-kept-text.ts'
import { Banner } from '../../../ui/banner.tsx'
import { FormBox } from '../../../ui/form-box.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useReviewAudit, useReviewEmergency } from '../api/audit.ts'
import styles from '../audit.module.css'

export interface ReviewBoxProps {
  readonly standing: ReviewStanding
  /** The newest row that was on screen. */
  readonly upTo: number
  readonly onClosed: () => void
}

/** Signs off the weekly look with a sentence on what was found. */
export function ReviewBox({ standing, upTo, onClosed }: ReviewBoxProps): ReactNode {
  const kept = useKeptText({ key: 'audit:review', title: auditWords.reviewTitle }, { words: '' })
  const { words } = kept.text
  const review = useReviewAudit()
  const toast = useToast()
  async function finish(): Promise<void> {
    if (!(await review.run({ upTo, words })).ok) return
    await kept.finish()
    toast({ words: auditWords.reviewed })
    onClosed()
  }
  return (
    <FormBox
      title={auditWords.reviewTitle}
      does={auditWords.review}
      leaves={auditWords.leave}
      className={styles.form}
      isBusy={review.isBusy}
      half={kept.half}
      onFinished={() => void finish()}
      onClosed={onClosed}
    >
      {review.problem ? <Banner tone="bad" {...problemOf(review.problem)} /> : null}
      <p>{auditWords.reviewWhat(standing.rowsSince, standing.failedSignInsSince)}</p>
      <TextField
        label={auditWords.reviewWords}
        text={words}
        onTyped={(typed) => kept.change({ words: typed })}
        longest={300}
        required
        autoFocus
      />
    </FormBox>
  )
}

export interface EmergencyBoxProps {
  readonly emergency: Emergency
  readonly onClosed: () => void
}

/** A supervisor writes down what they found about an emergency. */
export function EmergencyBox({ emergency, onClosed }: EmergencyBoxProps): ReactNode {
  const kept = useKeptText({ key: `audit:emergency:${emergency.id}`, title: auditWords.emergencyTitle }, { words: '' })
  const { words } = kept.text
  const review = useReviewEmergency()
  const toast = useToast()
  const today = useToday()
  async function finish(): Promise<void> {
    if (!(await review.run({ accessId: emergency.id, words })).ok) return
    await kept.finish()
    toast({ words: auditWords.emergencyDone })
    onClosed()
  }
  return (
    <FormBox
      title={auditWords.emergencyTitle}
      does={auditWords.emergencySave}
      leaves={auditWords.leave}
      className={styles.form}
      isBusy={review.isBusy}
      half={kept.half}
      onFinished={() => void finish()}
      onClosed={onClosed}
    >
      {review.problem ? <Banner tone="bad" {...problemOf(review.problem)} /> : null}
      <p>{auditWords.emergency(emergency.personName, listDay(dayOfIso(emergency.beganAt), today))}</p>
      <p>{emergency.isOwn ? auditWords.emergencyOwn : emergency.reason}</p>
      <TextField
        label={auditWords.emergencyWords}
        text={words}
        onTyped={(typed) => kept.change({ words: typed })}
        longest={300}
        required
        autoFocus
      />
    </FormBox>
  )
}
