import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs'
import type { ReactNode } from 'react'
import { answerWords as words } from '../../../../shared/text/screens-answer.ts'
import { Muted, Strong } from '../../../ui/cells.tsx'
import type { ListColumn } from '../../../ui/list-column.ts'
import styles from './answer.module.css'
import { fieldName, onFileWords, valueWords } from './field-words.ts'
import type { Choices, ReviewRow } from './review-rows.ts'

/** The lines of a review: what it is, what is on file, what the payer says, what was chosen, in whose words. */
export function reviewColumns(choices: Choices): readonly ListColumn<ReviewRow>[] {
  return [
    { id: 'benefit', head: words.benefit, width: 'minmax(220px, 1.3fr)', cell: (row) => <Benefit row={row} /> },
    {
      id: 'onFile',
      head: words.onFile,
      width: 'minmax(110px, 0.7fr)',
      cell: ({ answer, onFile }) => onFileWords(answer.field, onFile),
    },
    { id: 'answer', head: words.inAnswer, width: 'minmax(150px, 1fr)', cell: (row) => <b>{offered(row)}</b> },
    { id: 'take', head: words.taken, width: '104px', cell: (row) => <Taken row={row} choices={choices} /> },
    {
      id: 'words',
      head: words.words,
      width: 'minmax(120px, 1fr)',
      cell: (row) => <Muted>{[...new Set(row.answer.candidates.flatMap((one) => one.words))].join(' · ')}</Muted>,
    },
  ]
}

function Benefit({ row }: { readonly row: ReviewRow }): ReactNode {
  return (
    <span className={styles.benefit}>
      <span className={styles.mark} data-stands={row.stands}>
        {row.stands === 'decision' ? (
          <IconAlertTriangle size={14} stroke={2} role="img" aria-label={words.choose} />
        ) : null}
      </span>
      <Strong>{fieldName(row.answer.field)}</Strong>
    </span>
  )
}

/** `25.00 a visit / 45.00 a visit`: every candidate, in the order of their keys. */
function offered({ answer }: ReviewRow): string {
  return answer.candidates.map(({ value }) => valueWords(value)).join(' / ')
}

function Taken({ row, choices }: { readonly row: ReviewRow; readonly choices: Choices }): ReactNode {
  const choice = choices[row.answer.key]
  if (choice?.kind === 'keep') return words.isKept
  if (choice?.kind === 'take') {
    const value = row.answer.candidates[choice.candidate]?.value
    return (
      <b className={styles.new}>
        <IconCheck size={14} stroke={2.25} aria-hidden="true" />
        {row.answer.candidates.length > 1 && value !== undefined ? valueWords(value) : words.isTaken}
      </b>
    )
  }
  if (row.stands === 'decision') return <b className={styles.open}>{words.choose}</b>
  if (row.stands === 'same') return <Muted>{words.isSame}</Muted>
  return <Muted>{row.stands === 'shown' ? words.isShown : words.waits}</Muted>
}
