import type { ReactNode } from 'react'
import type { CoverageId } from '../../../../shared/model/ids.ts'
import { answerDoorWords as words } from '../../../../shared/text/screens-answer.ts'
import { Box } from '../../../ui/box.tsx'
import { Button } from '../../../ui/button.tsx'
import { CheckLine } from '../../../ui/check-line.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { useKeptAnswers } from '../api/eligibility.ts'
import styles from './answer.module.css'
import type { AnswerFileState } from './use-answer-file.ts'

export interface AnswerDoorProps {
  readonly answer: AnswerFileState
  /** Null for a coverage that is not saved yet: nothing is kept with it. */
  readonly coverageId: CoverageId | null
  readonly onClosed: () => void
}

/** How an answer comes in: its file, its text, or one that was kept before. */
export function AnswerDoor({ answer, coverageId, onClosed }: AnswerDoorProps): ReactNode {
  return (
    <Box
      title={words.title}
      width="wide"
      onClosed={onClosed}
      actions={
        <>
          <Button keys="Esc" onPressed={onClosed}>
            {words.leave}
          </Button>
          <Button kind="primary" keys="Ctrl ↵" disabled={answer.isBusy} onPressed={answer.choose}>
            {words.choose}
          </Button>
        </>
      }
    >
      <DoorKeys onChosen={answer.choose} />
      <div className={styles.door}>
        <p>{words.how}</p>
        {answer.isBusy ? <p role="status">{words.reading}</p> : null}
        {answer.refusal === null ? null : <CheckLine strength="check" fact={answer.refusal} />}
        <Kept answer={answer} coverageId={coverageId} />
      </div>
    </Box>
  )
}

function DoorKeys({ onChosen }: { readonly onChosen: () => void }): ReactNode {
  useKeys([{ keys: 'Ctrl+Enter', does: words.choose, run: onChosen }], 'box')
  return null
}

function Kept({ answer, coverageId }: Omit<AnswerDoorProps, 'onClosed'>): ReactNode {
  const kept = useKeptAnswers(coverageId)
  if (coverageId === null || !kept.isSuccess) return null
  if (kept.data.length === 0) return <p className={styles.none}>{words.noEarlier}</p>
  return (
    <section aria-label={words.earlier} className={styles.kept}>
      <h2>{words.earlier}</h2>
      {kept.data.map((one) => (
        <Button key={one.id} size="small" onPressed={() => answer.openKept(coverageId, one.id)}>
          {`${words.kept(one.asOf, one.name)}, ${words.takings(one.takings[0]?.rows.length ?? 0)}`}
        </Button>
      ))}
    </section>
  )
}
