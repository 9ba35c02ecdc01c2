import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { reportNames, reportWords } from '../../../shared/text/screens-reports.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { REPORTS, type ReportName } from '../../lib/place.ts'
import { classes } from '../../ui/classes.ts'
import styles from './reports.module.css'

/** The reports, one above the other; the open one is marked. */
export function ReportList({ report }: { readonly report: ReportName }): ReactNode {
  const { go } = useNavigation()
  const open = useRef<HTMLButtonElement>(null)
  // In a narrow window the reports stand in one line that moves.
  useLayoutEffect(() => {
    open.current?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [])
  return (
    <nav className={styles.list} aria-label={reportWords.lists}>
      {REPORTS.map((name) => (
        <button
          key={name}
          type="button"
          ref={name === report ? open : undefined}
          className={classes(styles.choice, name === report && styles.chosen)}
          aria-current={name === report ? 'page' : undefined}
          onClick={() => go({ to: 'reports', report: name })}
        >
          {reportNames[name]}
        </button>
      ))}
    </nav>
  )
}
