import type { ReactNode } from 'react'
import type { Cents } from '../../shared/money/cents.ts'
import { barSpoken, type PartKind } from '../../shared/text/screens-figures.ts'
import { classes } from './classes.ts'
import parts from './parts.module.css'
import styles from './who-pays-bar.module.css'

export interface BarPart {
  readonly part: PartKind
  readonly amount: Cents
}

export interface WhoPaysBarProps {
  /** In any order; zero parts are left out. */
  readonly parts: readonly BarPart[]
  /** The full length of every bar on the screen: the charge. */
  readonly scale: Cents
  /** What the bar shows, for reading aloud: `Who pays the $2,756.00 in column B`. */
  readonly label: string
  /** The whole text for reading aloud, where it is not English. */
  readonly spoken?: string
  /** What nobody knows yet of the patient's share: striped, after the parts of it that are known. */
  readonly open?: number
  /** The narrowest that a part is drawn. */
  readonly least?: number
}

const ORDER: readonly PartKind[] = [
  'deductible',
  'copay',
  'coinsurance',
  'notCovered',
  'penalty',
  'balanceBill',
  'secondInsurance',
  'planPays',
  'selfPayPrice',
  'discount',
]

/** The parts that the patient does not pay; they stand after the patient's. */
const OF_OTHERS: readonly PartKind[] = ['secondInsurance', 'planPays', 'discount']

/**
 * Who pays which part of the charge, in fixed order and on one scale, with its text for those who do not see it. Where
 * the parts end is one property of the whole bar: a key that moves every bar of a board sets one for each.
 */
export function WhoPaysBar({ parts: given, scale, label, spoken, open = 0, least = 4 }: WhoPaysBarProps): ReactNode {
  const shown = ORDER.flatMap((part) => given.find((one) => one.part === part && one.amount > 0) ?? [])
  const drawn = [
    ...shown.filter(({ part }) => !OF_OTHERS.includes(part)),
    ...(open > 0 ? [{ part: 'open' as const, amount: open }] : []),
    ...shown.filter(({ part }) => OF_OTHERS.includes(part)),
  ]
  const rest = scale - drawn.reduce((sum, one) => sum + one.amount, 0)
  const shares = drawn.map(({ amount }) => `minmax(${least}px, ${amount}fr)`)
  const gridTemplateColumns = [...shares, ...(rest > 0 ? [`minmax(0, ${rest}fr)`] : [])].join(' ')
  return (
    <div
      className={styles.bar}
      style={{ gridTemplateColumns }}
      role="img"
      aria-label={spoken ?? barSpoken(label, shown)}
    >
      {drawn.map(({ part }) => (
        <i key={part} className={classes(styles.part, parts[part])} />
      ))}
      {rest > 0 ? <i className={styles.rest} /> : null}
    </div>
  )
}

/** The small square of a part's colour and pattern, beside its word. */
export function PartSwatch({ part }: { readonly part: PartKind | 'open' }): ReactNode {
  return <i className={classes(styles.swatch, parts[part])} aria-hidden="true" />
}
