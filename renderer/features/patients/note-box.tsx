import { type ReactNode, useState } from 'react'
import type { PatientId } from '../../../shared/model/ids.ts'
import type { PatientNote } from '../../../shared/model/patient-note.ts'
import { noteWords } from '../../../shared/text/patient-notes.ts'
import { problemOf } from '../../lib/problem.ts'
import { useKeptText } from '../../lib/use-kept-text.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { FormBox } from '../../ui/form-box.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useSaveNote } from './api/notes.ts'
import styles from './notes.module.css'

export interface NoteBoxProps {
  readonly patientId: PatientId
  /** Null for a new one. */
  readonly note: PatientNote | null
  readonly onClosed: () => void
}

/** A new note, or another wording of one; taking it off can be taken back. */
export function NoteBox({ patientId, note, onClosed }: NoteBoxProps): ReactNode {
  const title = note === null ? noteWords.add : noteWords.change
  const kept = useKeptText(
    { key: `note:${patientId}:${note?.id ?? 'new'}`, title },
    { words: note?.words ?? '', isPinned: note?.isPinned ?? false },
  )
  const [isMissing, setMissing] = useState(false)
  const { saving, save } = useKeeping(patientId, note)
  const words = kept.text.words.trim()
  async function keep(isOff: boolean): Promise<void> {
    if (words === '' && !isOff) return setMissing(true)
    if (!(await save({ words: isOff ? (note?.words ?? words) : words, isPinned: kept.text.isPinned, isOff }))) return
    await kept.finish()
    onClosed()
  }
  const takeOff = (
    <Button disabled={saving.isBusy} onPressed={() => void keep(true)}>
      {noteWords.takeOff}
    </Button>
  )
  return (
    <FormBox
      title={title}
      does={noteWords.save}
      leaves={noteWords.leave}
      more={note === null ? null : takeOff}
      isBusy={saving.isBusy}
      className={styles.form}
      half={kept.half}
      onFinished={() => void keep(false)}
      onClosed={onClosed}
    >
      <TextField
        label={noteWords.words}
        hint={noteWords.hint}
        text={kept.text.words}
        onTyped={(typed) => kept.change({ words: typed })}
        problem={isMissing && words === '' ? noteWords.empty : null}
        longest={500}
        autoFocus
      />
      <TickField
        label={noteWords.pinned}
        isTicked={kept.text.isPinned}
        onTicked={(isPinned) => kept.change({ isPinned })}
      />
      {saving.problem ? <Banner tone="bad" {...problemOf(saving.problem)} /> : null}
    </FormBox>
  )
}

interface Content {
  readonly words: string
  readonly isPinned: boolean
  readonly isOff: boolean
}

/** Keeps what is typed and says so with the way back: to the wording before, or off the page for a new note. */
function useKeeping(patientId: PatientId, note: PatientNote | null) {
  const saving = useSaveNote()
  const toast = useToast()
  const write = (noteId: string | null, content: Content) => saving.run({ noteId, draft: { patientId, ...content } })
  async function save(content: Content): Promise<boolean> {
    const answer = await write(note?.id ?? null, content)
    if (!answer.ok) return false
    const noteId = note?.id ?? answer.value.find(({ words }) => words === content.words)?.id ?? null
    const before = note === null ? { ...content, isOff: true } : { ...content, ...wordingOf(note), isOff: false }
    toast({
      words: content.isOff ? noteWords.offToast : noteWords.savedToast,
      onUndo: () => void write(noteId, before),
      onRedo: () => void write(noteId, content),
    })
    return true
  }
  return { saving, save }
}

function wordingOf({ words, isPinned }: PatientNote): Pick<Content, 'words' | 'isPinned'> {
  return { words, isPinned }
}
