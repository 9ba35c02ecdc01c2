import type { ReactNode } from 'react'
import type { AccuracyLine, AccuracyReport } from '../../../shared/contract/report-answers.ts'
import { CLOSE_PERCENT, isClose } from '../../../shared/engine/compare/accuracy.ts'
import { cents } from '../../../shared/money/cents.ts'
import { accuracyWords as words } from '../../../shared/text/screens-accuracy.ts'
import { reportNames } from '../../../shared/text/screens-reports.ts'
import { classes } from '../../ui/classes.ts'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import { shownCents } from '../../ui/shown.ts'
import styles from './accuracy.module.css'

/** The room of the dots; both sides hold the same amounts, from zero. */
const WIDE = 520
const HIGH = 180

export interface AccuracyDotsProps {
  readonly report: AccuracyReport
  /** The estimate under the cursor of the table; its dot has a ring. */
  readonly at: AccuracyLine | null
}

/** Expected to the right, real upwards: who lies on the line came as expected, who lies above it came to more. */
export function AccuracyDots({ report, at }: AccuracyDotsProps): ReactNode {
  const dots = report.lines.flatMap(({ expected, real, ...line }) =>
    expected === null || real === null ? [] : [{ ...line, expected, real }],
  )
  const most = Math.max(1, ...dots.map(({ expected, real }) => Math.max(expected, real)))
  const place = ({ expected, real }: { readonly expected: number; readonly real: number }) => ({
    cx: Math.round((expected / most) * WIDE * 10) / 10,
    cy: Math.round((HIGH - (real / most) * HIGH) * 10) / 10,
  })
  const here = dots.find(({ estimateId }) => estimateId === at?.estimateId)
  const { above, close, below } = report
  const spoken = `${words.zones.above} ${above}, ${words.zones.close} ${close}, ${words.zones.below} ${below}`
  return (
    <figure className={styles.picture} role="img" aria-label={`${reportNames.accuracy}: ${spoken}`}>
      <span className={styles.real}>
        <FigureAmount at="meter" of={shownCents(cents(most))} />
        <span>{words.real}</span>
        <span>0</span>
      </span>
      <div className={styles.plot}>
        <svg viewBox={`0 -8 ${WIDE + 8} ${HIGH + 9}`} aria-hidden="true">
          <path className={styles.band} d={bandOf()} />
          <path className={styles.line} d={`M0 ${HIGH}L${WIDE} 0`} />
          <path className={styles.axes} d={`M0 0V${HIGH}H${WIDE}`} />
          {dots.map((dot) => (
            <circle
              key={dot.estimateId}
              className={classes(styles.dot, isClose(dot) === false && styles.off)}
              {...place(dot)}
              r={3.5}
            />
          ))}
          {here ? <circle className={styles.here} {...place(here)} r={7} /> : null}
        </svg>
        <Zone className={styles.above} count={above} name={words.zones.above} />
        <Zone className={styles.below} count={below} name={words.zones.below} />
      </div>
      <Zone className={styles.close} count={close} name={words.zones.close} />
      <span className={styles.expected}>
        <span />
        <span>{words.expected}</span>
        <FigureAmount at="meter" of={shownCents(cents(most))} />
      </span>
    </figure>
  )
}

interface ZoneProps {
  readonly className: string | undefined
  readonly count: number
  readonly name: string
}

function Zone({ className, count, name }: ZoneProps): ReactNode {
  return (
    <span className={classes(styles.zone, className)}>
      <b>{count}</b> {name}
    </span>
  )
}

/** From the zero along both edges of the band to the sides of the picture. */
function bandOf(): string {
  const share = CLOSE_PERCENT / 100
  const top = Math.round((WIDE / (1 + share)) * 10) / 10
  return `M0 ${HIGH}L${top} 0H${WIDE}V${HIGH * share}Z`
}
