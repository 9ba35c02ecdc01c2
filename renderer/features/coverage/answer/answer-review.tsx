import { type ReactNode, useState } from 'react'
import type { PatientRecord } from '../../../../shared/contract/patient.ts'
import { answerWords as words } from '../../../../shared/text/screens-answer.ts'
import { Button } from '../../../ui/button.tsx'
import { ListGrid } from '../../../ui/list-grid.tsx'
import { PatientHeader } from '../../../ui/patient-header.tsx'
import { RecordBar } from '../../../ui/record-bar.tsx'
import { ShellPage } from '../../../ui/shell-page.tsx'
import type { CoverageForm } from '../use-coverage-form.ts'
import styles from './answer.module.css'
import { reviewColumns } from './review-columns.tsx'
import { ReviewHead } from './review-head.tsx'
import { ReviewSide } from './review-side.tsx'
import type { ReadAnswer } from './use-answer-file.ts'
import { useReview } from './use-review.ts'
import { useReviewKeys } from './use-review-keys.ts'

export interface AnswerReviewProps {
  readonly form: CoverageForm
  readonly record: PatientRecord
  readonly read: ReadAnswer
  readonly onClosed: () => void
}

/** S7: what a payer's answer offers beside what the form holds; what a person accepts goes in as one step. */
export function AnswerReview({ form, record, read, onClosed }: AnswerReviewProps): ReactNode {
  const review = useReview(form, read, onClosed)
  const [isRaw, setRaw] = useState(false)
  useReviewKeys(review, () => setRaw(!isRaw), onClosed)
  const { cursor, rows } = review
  const payer = review.person?.head.payer?.name.last ?? read.file.answers[0]?.payer?.name.last ?? ''
  const actions = (
    <>
      <Button keys="Esc" onPressed={onClosed}>
        {words.leave}
      </Button>
      <Button kind="primary" keys="Ctrl ↵" onPressed={review.take}>
        {words.take(review.count)}
      </Button>
    </>
  )
  return (
    <ShellPage
      label={words.title(payer)}
      header={<PatientHeader patient={record.patient} coverages={record.coverages} />}
      bar={<RecordBar title={words.title(payer)} actions={actions} />}
      side={<ReviewSide review={review} isRaw={isRaw} />}
    >
      <div className={styles.review}>
        <ReviewHead read={read} review={review} />
        <ListGrid
          label={words.list}
          columns={reviewColumns(review.choices)}
          rows={rows}
          idOf={({ answer }) => answer.key}
          cursor={cursor}
          onOpened={review.toggle}
          autoFocus
          empty={
            <>
              <b>{words.none}</b> {words.noneMore}
            </>
          }
        />
      </div>
    </ShellPage>
  )
}
