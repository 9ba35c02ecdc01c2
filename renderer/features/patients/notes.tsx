import type { ReactNode } from 'react'
import type { PatientId } from '../../../shared/model/ids.ts'
import { noteWords } from '../../../shared/text/patient-notes.ts'
import { useKeptPanel } from '../../lib/kept-views.ts'
import { problemOf } from '../../lib/problem.ts'
import { useMayWork } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useNotes } from './api/notes.ts'
import { Note } from './note.tsx'
import { NoteBox } from './note-box.tsx'
import styles from './notes.module.css'

const NEW = 'new'

/** What staff noted on the person: pinned notes first, each with who and when. Alt+N adds one. */
export function Notes({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const found = useNotes(patientId)
  const mayWork = useMayWork()
  const [open, setOpen] = useKeptPanel('note', isNoteId)
  const notes = found.data ?? []
  const add = () => setOpen(NEW)
  useKeys([{ keys: 'Alt+N', does: noteWords.add, isOn: mayWork, run: add }])
  const opened = notes.find(({ id }) => id === open) ?? null
  return (
    <section className={styles.notes} aria-label={noteWords.title}>
      <header className={styles.head}>
        <h2>{noteWords.title}</h2>
        {mayWork ? (
          <Button size="small" keys="Alt N" onPressed={add}>
            {noteWords.add}
          </Button>
        ) : null}
      </header>
      {found.isError ? (
        <Failed {...problemOf(found.error.error)} onTriedAgain={() => void found.refetch()} />
      ) : notes.length === 0 ? (
        <p className={styles.none}>{mayWork ? noteWords.none : noteWords.noneToAdd}</p>
      ) : (
        <ul className={styles.list}>
          {notes.map((note) => (
            <li key={note.id}>
              <Note note={note} onOpened={mayWork ? () => setOpen(note.id) : null} />
            </li>
          ))}
        </ul>
      )}
      {mayWork && (open === NEW || opened !== null) ? (
        <NoteBox key={open} patientId={patientId} note={opened} onClosed={() => setOpen(null)} />
      ) : null}
    </section>
  )
}

function isNoteId(text: string): text is string {
  return text !== ''
}
