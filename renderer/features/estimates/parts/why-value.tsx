import type { ReactNode } from 'react'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import type { ShownValue } from '../state/why-shown.ts'
import styles from './why-sheet.module.css'

/** An amount with its mark, or a share, a count, a yes or no in words. */
export function WhyValue({ of: value }: { readonly of: ShownValue }): ReactNode {
  if (value.kind === 'words') return <span className={styles.words}>{value.words}</span>
  return <FigureAmount of={value.shown} />
}
