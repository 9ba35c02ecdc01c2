import type { ReactNode } from 'react'
import styles from './bar-tabs.module.css'
import type { Choice } from './choice.ts'
import { classes } from './classes.ts'

export interface BarTabsProps<V extends string> {
  /** What the tabs are parts of, for reading aloud. */
  readonly label: string
  readonly tabs: readonly Choice<V>[]
  readonly value: V
  readonly onPicked: (value: V) => void
}

/** The parts of a screen, in its bar. The screen binds their keys. */
export function BarTabs<V extends string>({ label, tabs, value, onPicked }: BarTabsProps<V>): ReactNode {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          className={classes(styles.tab, tab.value === value && styles.on)}
          aria-current={tab.value === value ? 'page' : undefined}
          onClick={() => onPicked(tab.value)}
        >
          {tab.label}
        </button>
      ))}
    </nav>
  )
}
