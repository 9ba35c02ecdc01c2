import type { ReactNode } from 'react'
import type { Cents } from '../../../../shared/money/cents.ts'
import { classes } from '../../../ui/classes.ts'
import styles from './range-bar.module.css'

export interface RangeBarProps {
  readonly low: Cents
  /** Null while no upper end is known: the bar then runs out to the right. */
  readonly high: Cents | null
  /** The full length: the charge. */
  readonly scale: Cents
  readonly isThin?: boolean
}

/** From the lowest to the highest amount, on the scale of the charge. The amounts stand beside it in words. */
export function RangeBar({ low, high, scale, isThin = false }: RangeBarProps): ReactNode {
  const part = (value: number) => `${Math.min(100, (value / scale) * 100)}%`
  const right = high === null ? '0' : `calc(100% - ${part(high)})`
  return (
    <div className={classes(styles.scale, isThin && styles.thin)} aria-hidden="true">
      <i className={classes(styles.span, high === null && styles.endless)} style={{ left: part(low), right }} />
    </div>
  )
}
