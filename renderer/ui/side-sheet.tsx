import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { closeWord } from '../../shared/text/screens-words.ts'
import styles from './side-sheet.module.css'
import { KeyLayerContext, useKeys } from './use-keys.tsx'

export interface SideSheetProps {
  /** Small line above: a letter badge and the name of the row, or the title alone. */
  readonly title: ReactNode
  /** The figure or name that the sheet is about, large, with a line beneath. */
  readonly head?: ReactNode
  readonly onClosed: () => void
  readonly children: ReactNode
  /** Keeps the last line, such as a button, at the foot. */
  readonly foot?: ReactNode
}

/** After the sheet the focus is where it was before, unless something else took it meanwhile. */
function useFocusComesBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      const isFree = document.activeElement === null || document.activeElement === document.body
      if (isFree && before instanceof HTMLElement && before.isConnected) before.focus()
    },
    [before],
  )
}

/** One sheet at the right: why, summary, or a short form. It pushes the work aside and covers nothing. */
export function SideSheet({ title, head, onClosed, children, foot }: SideSheetProps): ReactNode {
  const id = useId()
  useFocusComesBack()
  useKeys([{ keys: 'Escape', does: closeWord(), run: onClosed }], 'sheet')
  return (
    <aside className={styles.sheet} aria-labelledby={id}>
      <header className={styles.head}>
        <div className={styles.title}>
          <h2 id={id} className={styles.name}>
            {title}
          </h2>
          <button type="button" className={styles.close} aria-label={closeWord()} title="Esc" onClick={onClosed}>
            <IconX size={16} stroke={1.75} aria-hidden="true" />
          </button>
        </div>
        {head}
      </header>
      <KeyLayerContext value="sheet">
        <div className={styles.body}>{children}</div>
        {foot ? <footer className={styles.foot}>{foot}</footer> : null}
      </KeyLayerContext>
    </aside>
  )
}
