import type { CSSProperties, KeyboardEvent, ReactNode } from 'react'
import { designerWords } from '../../../../shared/text/plan-screen.ts'
import styles from './two-way.module.css'

export interface CountSliderProps {
  readonly count: number | null
  readonly most: number
  readonly onCount: (count: number) => void
}

const LEAST = 2
const LEAP = 6
/** Numbers that stand under the slider where they fit: four is the most without a disclosure. */
const TICKS = [4, 12, 18, 24, 36, 48] as const

/** The number of payments by hand: ← and → one step, PgUp and PgDn six. */
export function CountSlider({ count, most, onCount }: CountSliderProps): ReactNode {
  const at = Math.min(Math.max(count ?? LEAST, LEAST), most)
  const ticks = [LEAST, ...TICKS.filter((tick) => tick < most && isApart(tick, most)), most]
  const fill = { '--fill': `${shareOf(at, most)}%` } as CSSProperties
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'PageUp' ? LEAP : event.key === 'PageDown' ? -LEAP : 0
    if (step === 0) return
    event.preventDefault()
    onCount(Math.min(Math.max(at + step, LEAST), most))
  }
  return (
    <div className={styles.slider}>
      <input
        type="range"
        className={styles.range}
        aria-label={designerWords.slider}
        min={LEAST}
        max={most}
        step={1}
        value={at}
        disabled={count === null || most === LEAST}
        style={fill}
        onChange={(event) => onCount(Number(event.target.value))}
        onKeyDown={onKey}
      />
      {[...new Set(ticks)].map((tick) => (
        <span key={tick} className={styles.tick} style={{ left: `${shareOf(tick, most)}%` }} aria-hidden="true">
          {tick}
        </span>
      ))}
    </div>
  )
}

function shareOf(count: number, most: number): number {
  return most === LEAST ? 0 : ((count - LEAST) / (most - LEAST)) * 100
}

/** Two numbers need room for themselves. */
function isApart(tick: number, most: number): boolean {
  return most - tick > most / 12 && tick - LEAST > most / 14
}
