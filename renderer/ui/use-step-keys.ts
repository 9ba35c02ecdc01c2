import { redoWord, undoWord, undoWords } from '../../shared/text/screens-words.ts'
import type { KeyLayer } from './keys.ts'
import { useToast } from './toast.tsx'
import { useKeys } from './use-keys.tsx'

export interface Steps {
  /** One step back with its name; null when there is none. */
  readonly undo: () => string | null
  readonly redo: () => string | null
}

/** Ctrl+Z takes a step of the form back, Ctrl+Y or Ctrl+Shift+Z does it again; each says which. */
export function useStepKeys({ undo, redo }: Steps, layer?: KeyLayer): void {
  const toast = useToast()
  const back = (): void => {
    const name = undo()
    toast({ words: name === null ? undoWords.nothing : undoWords.undid(name) })
  }
  const again = (): void => {
    const name = redo()
    toast({ words: name === null ? undoWords.nothingAgain : undoWords.redid(name) })
  }
  useKeys(
    [
      { keys: 'Ctrl+Z', does: undoWord(), run: back },
      { keys: 'Ctrl+Y', does: null, says: redoWord(), run: again },
      { keys: 'Ctrl+Shift+Z', does: null, run: again },
    ],
    layer,
  )
}
