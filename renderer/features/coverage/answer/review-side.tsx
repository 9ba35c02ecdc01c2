import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs'
import type { ReactNode } from 'react'
import type { Candidate as ReviewCandidate } from '../../../../shared/interop/x12/benefit-candidates.ts'
import { answerFinding } from '../../../../shared/text/answer-findings.ts'
import { serviceTypeWord, statedNetworkWord } from '../../../../shared/text/answer-words.ts'
import { answerWords as words } from '../../../../shared/text/screens-answer.ts'
import { Button } from '../../../ui/button.tsx'
import { CheckLine } from '../../../ui/check-line.tsx'
import styles from './answer.module.css'
import { fieldName, onFileWords, valueWords } from './field-words.ts'
import type { Review } from './use-review.ts'

const CHOSEN = <IconCheck size={16} stroke={2.25} role="img" aria-label={words.isTaken} />

export interface ReviewSideProps {
  readonly review: Review
  /** Shows the lines of the file as they came. */
  readonly isRaw: boolean
}

/** The line with the cursor: each value it may take by its number, in the payer's words, and why a person decides. */
export function ReviewSide({ review, isRaw }: ReviewSideProps): ReactNode {
  const { row, choices } = review
  return (
    <aside className={styles.side} aria-label={row === undefined ? words.about : fieldName(row.answer.field)}>
      {row === undefined ? null : (
        <>
          <h2 className={styles.sideTitle}>{fieldName(row.answer.field)}</h2>
          <ol className={styles.candidates}>
            {row.answer.candidates.map((one, at) => (
              <li key={keyOf(one)}>
                <Candidate review={review} at={at} isRaw={isRaw} />
              </li>
            ))}
          </ol>
          <Button keys="K" icon={choices[row.answer.key]?.kind === 'keep' ? CHOSEN : undefined} onPressed={review.keep}>
            {`${words.keys.keep}: ${onFileWords(row.answer.field, row.onFile)}`}
          </Button>
          {review.isRemembered(row.answer.key) ? <CheckLine strength="note" fact={words.isRemembered} /> : null}
          {row.answer.codes.map((code) => {
            const { says, does } = answerFinding(code)
            const strength = row.stands === 'decision' ? 'check' : 'note'
            return <CheckLine key={code} strength={strength} fact={says} consequence={does} />
          })}
        </>
      )}
    </aside>
  )
}

/** The segments that a value comes from tell it from the others of its field. */
function keyOf({ sources, value }: ReviewCandidate): string {
  return `${valueWords(value)} ${sources.map(({ position }) => position.segment).join(' ')}`
}

interface CandidateProps extends ReviewSideProps {
  readonly at: number
}

function Candidate({ review, at, isRaw }: CandidateProps): ReactNode {
  const { row, choices } = review
  const candidate = row?.answer.candidates[at]
  if (row === undefined || candidate === undefined) return null
  const choice = choices[row.answer.key]
  const said = [
    statedNetworkWord(candidate.network),
    ...candidate.serviceTypes.map(serviceTypeWord),
    ...(candidate.computedFrom === null ? [] : [words.computed]),
  ]
  return (
    <div className={styles.candidate}>
      <Button
        keys={String(at + 1)}
        icon={choice?.kind === 'take' && choice.candidate === at ? CHOSEN : undefined}
        disabled={row.offers[at] === null}
        onPressed={() => review.choose(at)}
      >
        {valueWords(candidate.value)}
      </Button>
      {row.offers[at] === null ? <span>{words.cannotHold}</span> : null}
      <span>{said.join(' · ')}</span>
      {candidate.words.map((one) => (
        <q key={one}>{one}</q>
      ))}
      {candidate.sources.map(({ position, raw }) => (
        <span key={position.segment} className={styles.source}>
          {words.line(position.line)}
          {isRaw ? <code>{raw}</code> : null}
        </span>
      ))}
    </div>
  )
}
