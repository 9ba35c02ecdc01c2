import type { ReactNode } from 'react'
import { lookWords } from '../../../../shared/text/look.ts'
import { DENSITIES, type OwnLook, TEXT_SIZES, type TextSize, THEMES, useOwnLook } from '../../../lib/own-look.ts'
import { Button } from '../../../ui/button.tsx'
import { Segments } from '../../../ui/segments.tsx'
import styles from '../people.module.css'

/** How one's own window looks: row height, theme, size. It holds at once and on every desk day. */
export function LookPanel(): ReactNode {
  const look = useOwnLook()
  return (
    <section className={styles.panel} aria-label={lookWords.title}>
      <h2 className={styles.heading}>{lookWords.title}</h2>
      <p className={styles.lead}>{lookWords.lead}</p>
      <Segments
        label={lookWords.density}
        choices={DENSITIES.map((value) => ({ value, label: lookWords.densities[value] }))}
        value={look.density}
        onPicked={look.setDensity}
      />
      <Segments
        label={lookWords.theme}
        choices={THEMES.map((value) => ({ value, label: lookWords.themes[value] }))}
        value={look.theme}
        onPicked={look.setTheme}
      />
      <TextSizes look={look} />
      <p className={styles.zoom}>
        <span>{lookWords.zoom(look.zoom)}</span>
        <Button size="small" keys="Ctrl −" onPressed={() => look.turnZoom(-1)}>
          {lookWords.smaller}
        </Button>
        <Button size="small" keys="Ctrl +" onPressed={() => look.turnZoom(1)}>
          {lookWords.larger}
        </Button>
      </p>
    </section>
  )
}

const OTHER = 'other'

/** The named sizes; one that was turned to by key stands beside them as it is. */
function TextSizes({ look }: { readonly look: OwnLook }): ReactNode {
  const names = Object.keys(TEXT_SIZES).filter(isTextSize)
  const named = names.find((size) => TEXT_SIZES[size] === look.zoom)
  const choices = names.map((value: TextSize | typeof OTHER) => ({ value, label: wordsOf(value, look.zoom) }))
  const other = { value: OTHER, label: wordsOf(OTHER, look.zoom) } as const
  return (
    <Segments<TextSize | typeof OTHER>
      label={lookWords.text}
      choices={named === undefined ? [...choices, other] : choices}
      value={named ?? OTHER}
      onPicked={(size) => (size === OTHER ? undefined : look.setTextSize(size))}
    />
  )
}

function isTextSize(name: string): name is TextSize {
  return Object.hasOwn(TEXT_SIZES, name)
}

function wordsOf(size: TextSize | typeof OTHER, percent: number): string {
  return size === OTHER ? lookWords.otherSize(percent) : lookWords.textSizes[size]
}
