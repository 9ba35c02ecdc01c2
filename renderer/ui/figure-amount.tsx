import type { KeyboardEvent, ReactNode } from 'react'
import type { Cents } from '../../shared/money/cents.ts'
import { shownAmount, shownMoney } from '../../shared/money/show.ts'
import { amountSpoken, rangeShown } from '../../shared/text/screens-figures.ts'
import { classes } from './classes.ts'
import styles from './figure-amount.module.css'
import type { Shown } from './shown.ts'

/**
 * Where the figure stands: `cell` of a grid (no dollar sign), `line` of a board (the same in one element, for there are a
 * thousand of them), `total` or lone, `key` figure of a column, `sheet` figure,
 * `meter` beside a bar (whole dollars stand without their zero cents).
 */
export type FigurePlace = 'cell' | 'line' | 'total' | 'key' | 'sheet' | 'meter'

/** What stands beside the amount: typed by hand, an old fact, or what it was before. */
export interface FigureMark {
  readonly kind: 'byHand' | 'old' | 'was'
  readonly words: string
}

export interface FigureAmountProps {
  /** What is known; made by `shownFigure`, `shownFact` or `shownCents`. */
  readonly of: Shown
  readonly at?: FigurePlace
  readonly mark?: FigureMark
  /** Words before the amount, small: `coinsurance`. */
  readonly words?: string
  /** Opens the why sheet; makes the figure focusable, with `W` and Enter. */
  readonly onWhy?: () => void
  /** What the figure is, for reading aloud: `Patient pays in column B`. */
  readonly label?: string
}

/** An amount, zero, unknown, not applicable, or a range. No amount reaches the screen another way. */
export function FigureAmount(props: FigureAmountProps): ReactNode {
  const { of: shown, at = 'total', mark, words, onWhy, label } = props
  if (at === 'line' && shown.kind === 'amount')
    return (
      <span className={styles.line} data-private="">
        {shownAmount(shown.value)}
      </span>
    )
  const face = (
    <>
      {words ? <small className={styles.words}>{words}</small> : null}
      {mark ? <span className={classes(styles.mark, styles[mark.kind])}>{mark.words}</span> : null}
      <Face shown={shown} at={at} />
    </>
  )
  const name = classes(styles.figure, styles[at], shown.kind === 'range' && styles.range)
  if (onWhy === undefined)
    return (
      <span className={name} data-private="">
        {face}
      </span>
    )
  return (
    <button
      type="button"
      className={classes(name, styles.why)}
      data-private=""
      aria-label={label ? `${label} ${amountSpoken(shown)}` : undefined}
      onClick={onWhy}
      onKeyDown={(event) => openOnW(event, onWhy)}
    >
      {face}
    </button>
  )
}

function Face({ shown, at }: { readonly shown: Shown; readonly at: FigurePlace }): ReactNode {
  switch (shown.kind) {
    case 'amount':
      return <span className={styles.amount}>{digitsAt(at, shown.value)}</span>
    case 'range':
      return <span className={styles.amount}>{rangeShown(shown.low, shown.high)}</span>
    case 'unknown':
      return (
        <span className={styles.unknown} role="img" aria-label={amountSpoken(shown)}>
          ?
        </span>
      )
    case 'none':
      return <span className={styles.none}>n/a</span>
    case 'nothing':
      return <span className={styles.none}>–</span>
  }
}

function digitsAt(at: FigurePlace, value: Cents): string {
  if (at === 'cell' || at === 'line') return shownAmount(value)
  return at === 'meter' ? shownMoney(value).replace(/\.00$/, '') : shownMoney(value)
}

function openOnW(event: KeyboardEvent, onWhy: () => void): void {
  if (event.key.toLowerCase() !== 'w' || event.ctrlKey || event.altKey || event.metaKey) return
  event.preventDefault()
  event.stopPropagation()
  onWhy()
}
