import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { undoWord, undoWords } from '../../shared/text/screens-words.ts'
import { createDeedLog, type Deed, type DeedLog } from './deeds.ts'
import { Kbd } from './kbd.tsx'
import styles from './toast.module.css'
import { useKeys } from './use-keys.tsx'

export interface ToastWords {
  /** What was done: `Removed “Knee brace, hinged”`. Never news. */
  readonly words: string
  readonly icon?: ReactNode
  /** Takes it back; also by Ctrl+Z while the toast stands, and later in its turn. */
  readonly onUndo?: () => void
  /** Does it again after that, by Ctrl+Y. */
  readonly onRedo?: () => void
}

const ToastContext = createContext<(toast: ToastWords) => void>(() => {})
const DeedContext = createContext<DeedLog>(createDeedLog())
const STANDS_MS = 8_000

/**
 * Shows one toast at the bottom left: for eight seconds, or until the next one, or until the next action where it offers
 * no undo. It waits while it is looked at.
 */
export function ToastProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [toast, setToast] = useState<ToastWords | null>(null)
  const [log] = useState(createDeedLog)
  const say = useCallback(
    (next: ToastWords) => {
      const { words, onUndo, onRedo } = next
      if (onUndo === undefined) return setToast(next)
      const deed: Deed = { words, back: onUndo, ...(onRedo === undefined ? {} : { again: onRedo }) }
      log.add(deed)
      setToast({
        ...next,
        onUndo() {
          log.forget(deed)
          onUndo()
        },
      })
    },
    [log],
  )
  return (
    <ToastContext value={say}>
      <DeedContext value={log}>
        {children}
        <div className={styles.place} role="status" aria-live="polite">
          {toast ? <Toast key={toast.words} toast={toast} onGone={() => setToast((now) => gone(now, toast))} /> : null}
        </div>
      </DeedContext>
    </ToastContext>
  )
}

/** The same key that ends one toast may have brought the next, which stays. */
function gone(now: ToastWords | null, ended: ToastWords): ToastWords | null {
  return now === ended ? null : now
}

/** Notes what was done without a word on screen, so that Ctrl+Z answers it. */
export function useRemember(): (deed: Deed) => void {
  return useContext(DeedContext).add
}

/** Forgets what was done when this part of the window goes: at the lock. */
export function useOwnDeeds(): void {
  const log = useContext(DeedContext)
  useEffect(() => log.clear, [log])
}

/** Takes back the newest deed of all and says so; of a final one, leads to its reversal. */
export function useUndoLast(): () => void {
  const log = useContext(DeedContext)
  const say = useToast()
  return () => {
    const deed = log.take()
    if (deed === null) return say({ words: undoWords.nothing })
    deed.back()
    say({ words: deed.isFinal ? undoWords.final(deed.words) : undoWords.undid(deed.words) })
  }
}

/** Does again what was taken back last, and says so. */
export function useRedoLast(): () => void {
  const log = useContext(DeedContext)
  const say = useToast()
  return () => {
    const deed = log.takeBack()
    if (deed === null) return say({ words: undoWords.nothingAgain })
    deed.again?.()
    say({ words: undoWords.redid(deed.words) })
  }
}

/** Says what was done, with its undo. */
export function useToast(): (toast: ToastWords) => void {
  return useContext(ToastContext)
}

function Toast({ toast, onGone }: { readonly toast: ToastWords; readonly onGone: () => void }): ReactNode {
  const [isHeld, setHeld] = useState(false)
  const { onUndo } = toast
  function undo(): void {
    onUndo?.()
    onGone()
  }
  useKeys([{ keys: 'Ctrl+Z', does: undoWord(), run: undo, isOn: onUndo !== undefined, leavesTyping: true }])
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(onGone, STANDS_MS)
    return () => clearTimeout(timer)
  }, [isHeld, onGone])
  useNextAction(onUndo === undefined, onGone)
  return (
    <div className={styles.toast} {...whileLookedAt(setHeld)}>
      {toast.icon}
      {toast.words}
      {onUndo ? (
        <button type="button" className={styles.undo} onClick={undo}>
          {undoWord()}
          <Kbd>Ctrl Z</Kbd>
        </button>
      ) : null}
    </div>
  )
}

const ALONE = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'])

/** Calls back at the next key or press; one that takes nothing back makes room for it. */
function useNextAction(isOn: boolean, onAction: () => void): void {
  useEffect(() => {
    if (!isOn) return
    const ended = new AbortController()
    const onKey = (event: KeyboardEvent): void => {
      if (!ALONE.has(event.key)) onAction()
    }
    // The key that led to the words is still on its way up to the window.
    const begin = setTimeout(() => {
      window.addEventListener('keydown', onKey, { signal: ended.signal })
      window.addEventListener('pointerdown', onAction, { signal: ended.signal })
    })
    return () => {
      clearTimeout(begin)
      ended.abort()
    }
  }, [isOn, onAction])
}

/** The words stay while the pointer or the focus is on them. */
function whileLookedAt(setHeld: (isHeld: boolean) => void) {
  return {
    onMouseEnter: () => setHeld(true),
    onMouseLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  }
}
