import { DESK } from '../../../shared/contract/call.ts'
import { CLOSING } from '../../../shared/contract/day.ts'
import { paletteWords } from '../../../shared/text/screens-shell.ts'
import { todayWords } from '../../../shared/text/screens-today.ts'
import { redoWord, undoWord } from '../../../shared/text/screens-words.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { hasRole, useSession } from '../../lib/session.tsx'
import { copyAbove } from '../../ui/copy-above.ts'
import { useRedoLast, useUndoLast } from '../../ui/toast.tsx'
import { useToday } from '../../ui/today.tsx'
import { useKeys } from '../../ui/use-keys.tsx'

/** Deeds that are at hand everywhere: back and again, the field above, a new patient, and the end of the day. */
export function useDeedKeys(): void {
  const { person } = useSession()
  const { go } = useNavigation()
  const today = useToday()
  const [undoLast, redoLast] = [useUndoLast(), useRedoLast()]
  const copy = (): void => void copyAbove(document.activeElement)
  const add = (): void => go({ to: 'patients', isAdding: true })
  const close = (): void => go({ to: 'closeDay', on: today })
  useKeys(
    [
      { ...APP_KEYS.undo, does: null, says: undoWord(), leavesTyping: true, run: undoLast },
      { ...APP_KEYS.redo, does: null, says: redoWord(), leavesTyping: true, run: redoLast },
      { keys: 'Ctrl+Shift+Z', does: null, leavesTyping: true, run: redoLast },
      { ...APP_KEYS.copyAbove, does: null, run: copy },
      { keys: "Ctrl+'", does: null, run: copy },
      { ...APP_KEYS.newPatient, does: null, says: paletteWords.newPatient, isOn: hasRole(person, DESK), run: add },
      { ...APP_KEYS.closeDay, does: null, says: todayWords.closeDay, isOn: hasRole(person, CLOSING), run: close },
    ],
    'app',
  )
}
