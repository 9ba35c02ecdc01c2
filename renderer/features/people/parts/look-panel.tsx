import type { ReactNode } from 'react'
import { lookWords } from '../../../../shared/text/look.ts'
import { DENSITIES, THEMES, useOwnLook } from '../../../lib/own-look.ts'
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
