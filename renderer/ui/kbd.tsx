import IconArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs'
import IconArrowLeft from '@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs'
import IconArrowRight from '@tabler/icons-react/dist/esm/icons/IconArrowRight.mjs'
import IconArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs'
import IconCornerDownLeft from '@tabler/icons-react/dist/esm/icons/IconCornerDownLeft.mjs'
import { Fragment, type ReactNode } from 'react'
import styles from './kbd.module.css'

export interface KbdProps {
  /** The key as people read it: `Ctrl ↵`, `F5`, `W`. */
  readonly children: ReactNode
}

/** A key, printed on a button or in the bottom line. Read aloud only where the button says so itself. */
export function Kbd({ children }: KbdProps): ReactNode {
  return (
    <span aria-hidden="true">
      <kbd className={styles.kbd}>{typeof children === 'string' ? <Drawn keys={children} /> : children}</kbd>
    </span>
  )
}

/** Arrows are drawn, because the typeface has none of them and a fallback would look different on each computer. */
const ARROWS = {
  '↵': IconCornerDownLeft,
  '←': IconArrowLeft,
  '→': IconArrowRight,
  '↑': IconArrowUp,
  '↓': IconArrowDown,
} as const

function Drawn({ keys }: { readonly keys: string }): ReactNode {
  return [...keys.matchAll(/[↵←→↑↓]|[^↵←→↑↓]+/g)].map(({ 0: part, index }) => {
    const Arrow = isArrow(part) ? ARROWS[part] : null
    return <Fragment key={index}>{Arrow ? <Arrow className={styles.arrow} size={12} /> : part}</Fragment>
  })
}

function isArrow(part: string): part is keyof typeof ARROWS {
  return Object.hasOwn(ARROWS, part)
}
