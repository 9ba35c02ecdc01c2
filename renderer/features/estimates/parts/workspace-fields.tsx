import { memo, type ReactNode, useState } from 'react'
import { parseDate, typedDate } from '../../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { barWords } from '../../../../shared/text/estimate-bar.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToday } from '../../../ui/today.tsx'
import { serviceDateChanged } from '../state/good-faith-clock.ts'
import type { Workspace } from '../state/use-workspace.ts'
import styles from './workspace-bar.module.css'

interface WorkProps {
  readonly work: Workspace
}

/** What was typed stands in the box until it is left; then it is one step of the draft. */
function useTyped(value: string, keep: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null)
  return {
    text: typed ?? value,
    onTyped: setTyped,
    onLeft() {
      if (typed !== null && typed.trim() !== value) keep(typed.trim())
      setTyped(null)
    },
  }
}

/** Words count from the first letter on, so that none is lost with the computer; spaces at the ends go when it is left. */
function useTypedWords(value: string, type: (text: string) => void) {
  const { text, onTyped, onLeft } = useTyped(value, type)
  return {
    text,
    onLeft,
    onTyped(typed: string) {
      onTyped(typed)
      type(typed.trim())
    },
  }
}

export interface TitleProps extends Pick<Workspace, 'type'> {
  readonly title: string
}

/** The title, changed in place. */
export const Title = memo(function Title({ title: now, type }: TitleProps): ReactNode {
  const { text, onTyped, onLeft } = useTypedWords(now, (title) =>
    type(barWords.titleStep, (now) => ({ ...now, title })),
  )
  return (
    <input
      className={styles.title}
      aria-label={barWords.title}
      placeholder={barWords.untitled}
      value={text}
      maxLength={120}
      spellCheck={false}
      onChange={(event) => onTyped(event.target.value)}
      onBlur={onLeft}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.ctrlKey && /^[zy]$/i.test(event.key)) event.stopPropagation()
      }}
    />
  )
})

export interface FieldsProps extends Pick<Workspace, 'edit' | 'type'> {
  readonly serviceOn: PlainDate | null
  readonly providerName: string
}

/** Service date and provider. */
export const Fields = memo(function Fields({ serviceOn, providerName, edit, type }: FieldsProps): ReactNode {
  const today = useToday()
  const date = useTyped(serviceOn ? typedDate(serviceOn) : '', (text) => {
    const reading = parseDate(text, today, 'coming')
    if (reading.kind !== 'date' && reading.kind !== 'empty' && reading.kind !== 'unknown') return
    const day = reading.kind === 'date' ? reading.value : null
    edit(barWords.dateStep, (now) => serviceDateChanged(now, day, today))
  })
  const provider = useTypedWords(providerName, (name) =>
    type(barWords.providerStep, (now) => ({ ...now, providerName: name })),
  )
  return (
    <>
      <div className={styles.field}>
        <span aria-hidden="true">{barWords.serviceDate}</span>
        <div className={styles.date}>
          <DateField
            label={barWords.serviceDate}
            box="coming"
            placeholder={barWords.notScheduled}
            isLabelHidden
            isMeaningHidden
            mayBeUnknown
            {...date}
          />
        </div>
      </div>
      <div className={styles.field}>
        <span aria-hidden="true" className={styles.second}>
          {barWords.provider}
        </span>
        <div className={styles.provider}>
          <TextField
            label={barWords.provider}
            placeholder={barWords.provider}
            longest={120}
            isLabelHidden
            {...provider}
          />
        </div>
      </div>
    </>
  )
})

/** The same as words, on an issued estimate. */
export function FixedFacts({ work }: WorkProps): ReactNode {
  const { serviceOn } = work.draft.question
  return (
    <span className={styles.field}>
      {serviceOn ? `${barWords.serviceDate} ${typedDate(serviceOn)}` : barWords.notScheduled}
      {work.draft.providerName ? ` · ${work.draft.providerName}` : ''}
    </span>
  )
}
