import IconPin from '@tabler/icons-react/dist/esm/icons/IconPin.mjs'
import type { ReactNode } from 'react'
import type { PatientNote } from '../../../shared/model/patient-note.ts'
import { noteWords } from '../../../shared/text/patient-notes.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { dayOfIso } from '../../lib/clock.ts'
import { useToday } from '../../ui/today.tsx'
import styles from './notes.module.css'

export interface NoteProps {
  readonly note: PatientNote
  readonly onOpened: (() => void) | null
}

/** One note with who and when; pressed, it opens for another wording. */
export function Note({ note, onOpened }: NoteProps): ReactNode {
  const today = useToday()
  const content = (
    <>
      <span className={styles.words}>
        {note.isPinned ? <IconPin size={14} stroke={1.75} role="img" aria-label={noteWords.pin} /> : null}
        {note.words}
      </span>
      <small className={styles.by}>{noteWords.by(note.by, listDay(dayOfIso(note.savedAt), today))}</small>
    </>
  )
  if (onOpened === null) return <div className={styles.note}>{content}</div>
  return (
    <button type="button" className={styles.note} onClick={onOpened}>
      {content}
    </button>
  )
}
