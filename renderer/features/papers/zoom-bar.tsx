import IconMinus from '@tabler/icons-react/dist/esm/icons/IconMinus.mjs'
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs'
import type { ReactNode } from 'react'
import { papersWords } from '../../../shared/text/screens-papers.ts'
import { Button } from '../../ui/button.tsx'
import styles from './papers-screen.module.css'

export interface ZoomBarProps {
  readonly pageCount: number
  readonly scale: number
  readonly onLarger: () => void
  readonly onSmaller: () => void
  readonly onFit: () => void
}

/** How many pages there are and how large they are shown. */
export function ZoomBar({ pageCount, scale, onLarger, onSmaller, onFit }: ZoomBarProps): ReactNode {
  return (
    <div className={styles.zoom}>
      <span>{papersWords.pages(pageCount)}</span>
      <span className={styles.grow} />
      <Button size="small" label={papersWords.smaller} onPressed={onSmaller}>
        <IconMinus size={14} stroke={1.75} aria-hidden="true" />
      </Button>
      <span className={styles.scale}>{papersWords.percent(Math.round(scale * 75))}</span>
      <Button size="small" label={papersWords.larger} onPressed={onLarger}>
        <IconPlus size={14} stroke={1.75} aria-hidden="true" />
      </Button>
      <Button size="small" keys="0" onPressed={onFit}>
        {papersWords.fit}
      </Button>
    </div>
  )
}
