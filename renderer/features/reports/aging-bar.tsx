import type { ReactNode } from 'react'
import type { Aging } from '../../../shared/contract/report.ts'
import { shownMoney } from '../../../shared/money/show.ts'
import { agedBucketWord, agingWords } from '../../../shared/text/screens-aging.ts'
import { reportNames } from '../../../shared/text/screens-reports.ts'
import { classes } from '../../ui/classes.ts'
import { BUCKETS } from './buckets.ts'
import styles from './reports.module.css'

/** All that is owed as one bar, by how long it is past due; each part carries its words beneath. */
export function AgingBar({ report }: { readonly report: Aging }): ReactNode {
  const parts = BUCKETS.filter((bucket) => report.buckets[bucket] > 0)
  const words = parts.map((bucket) => `${agedBucketWord(bucket, report.by)} ${shownMoney(report.buckets[bucket])}`)
  const apart = report.undated > 0 ? `, ${agingWords.undated} ${shownMoney(report.undated)}` : ''
  return (
    <figure className={styles.picture} role="img" aria-label={`${reportNames.aging}: ${words.join(', ')}${apart}`}>
      <div className={styles.stack}>
        {parts.map((bucket) => (
          <i
            key={bucket}
            className={classes(styles.part, styles[bucket])}
            style={{ flexGrow: report.buckets[bucket] }}
          />
        ))}
      </div>
      <ul className={styles.keys}>
        {parts.map((bucket) => (
          <li key={bucket}>
            <i className={classes(styles.dot, styles[bucket])} />
            <span>{agedBucketWord(bucket, report.by)}</span>
            <b>{shownMoney(report.buckets[bucket])}</b>
          </li>
        ))}
        {report.undated > 0 ? (
          <li>
            <span>{agingWords.undated}</span>
            <b>{shownMoney(report.undated)}</b>
          </li>
        ) : null}
      </ul>
    </figure>
  )
}
