import type { ReactNode } from 'react'
import { reportWords } from '../../../shared/text/screens-reports.ts'
import { DateField } from '../../ui/date-field.tsx'
import { Segments } from '../../ui/segments.tsx'
import styles from './reports.module.css'
import { RANGES, type useSpan } from './use-span.ts'

const NAMED = RANGES.map((value) => ({ value, label: reportWords.ranges[value] }))
const OWN = { value: 'own', label: reportWords.ranges.own } as const

/** The range of days in the bar of a report: a named one by the arrows, or from and to. It has the first focus. */
export function SpanFields({ span }: { readonly span: ReturnType<typeof useSpan> }): ReactNode {
  return (
    <div className={styles.span}>
      <Segments
        label={reportWords.range}
        isLabelHidden
        choices={span.range === 'own' ? [OWN, ...NAMED] : NAMED}
        value={span.range}
        onPicked={span.setRange}
        autoFocus
      />
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
