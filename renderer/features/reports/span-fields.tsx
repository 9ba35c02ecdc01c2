import type { ReactNode } from 'react'
import { reportWords } from '../../../shared/text/screens-reports.ts'
import { DateField } from '../../ui/date-field.tsx'
import styles from './reports.module.css'
import type { useSpan } from './use-span.ts'

/** From and to, in the bar of a report. */
export function SpanFields({ span }: { readonly span: ReturnType<typeof useSpan> }): ReactNode {
  return (
    <div className={styles.span}>
      <div className={styles.spanLabel}>
        <span aria-hidden="true">{reportWords.from}</span>
        <DateField
          label={reportWords.from}
          isLabelHidden
          isMeaningHidden
          box="past"
          text={span.from}
          onTyped={span.setFrom}
        />
      </div>
      <div className={styles.spanLabel}>
        <span aria-hidden="true">{reportWords.to}</span>
        <DateField
          label={reportWords.to}
          isLabelHidden
          isMeaningHidden
          box="past"
          text={span.to}
          onTyped={span.setTo}
        />
      </div>
    </div>
  )
}
