import { type ReactNode, useState } from 'react'
import { bothWords } from '../../shared/text/both-versions.ts'
import { Banner } from './banner.tsx'
import styles from './both-versions.module.css'
import { Button } from './button.tsx'
import { classes } from './classes.ts'
import { useKeys } from './use-keys.tsx'

export interface VersionLine {
  readonly id: string
  readonly label: string
  /** Empty: nothing stands there. */
  readonly mine: string
  readonly theirs: string
}

export interface BothVersionsProps {
  readonly lines: readonly VersionLine[]
  /** When the last key was typed, and when the record was saved, in words. */
  readonly mineAt: string
  readonly theirsAt: string
  /** Called with the lines that are taken as they were saved. */
  readonly onMerged: (taken: ReadonlySet<string>) => void
  readonly onTheirs: () => void
}

type Side = 'mine' | 'theirs'

/** Two versions of one record side by side: keep mine, take theirs, or pick line by line. */
export function BothVersions({ lines, mineAt, theirsAt, onMerged, onTheirs }: BothVersionsProps): ReactNode {
  const [picks, setPicks] = useState<ReadonlyMap<string, Side>>(new Map())
  const left = lines.filter(({ id }) => !picks.has(id)).length
  const goOn = () => onMerged(new Set(lines.filter(({ id }) => picks.get(id) === 'theirs').map(({ id }) => id)))
  useKeys([{ keys: 'Ctrl+Enter', does: bothWords.goOn, isOn: left === 0, run: goOn }])
  return (
    <section className={styles.both} aria-label={bothWords.title}>
      <Banner tone="warn" fact={bothWords.fact(theirsAt)} more={bothWords.more} />
      <div className={styles.head} aria-hidden="true">
        <span>{bothWords.what}</span>
        <span>{bothWords.mine(mineAt)}</span>
        <span>{bothWords.theirs(theirsAt)}</span>
      </div>
      {lines.map((line) => (
        <Line
          key={line.id}
          line={line}
          picked={picks.get(line.id) ?? null}
          onPicked={(side) => setPicks(new Map([...picks, [line.id, side]]))}
        />
      ))}
      <div className={styles.deeds}>
        <span className={styles.left}>{left === 0 ? '' : bothWords.unpicked(left)}</span>
        <Button onPressed={onTheirs}>{bothWords.takeTheirs}</Button>
        <Button onPressed={() => onMerged(new Set())}>{bothWords.keepMine}</Button>
        <Button kind="primary" keys="Ctrl ↵" disabled={left > 0} onPressed={goOn}>
          {bothWords.goOn}
        </Button>
      </div>
    </section>
  )
}

interface LineProps {
  readonly line: VersionLine
  readonly picked: Side | null
  readonly onPicked: (side: Side) => void
}

function Line({ line, picked, onPicked }: LineProps): ReactNode {
  const side = (which: Side) => (
    <label className={classes(styles.side, picked === which && styles.picked)}>
      <input type="radio" name={`both-${line.id}`} checked={picked === which} onChange={() => onPicked(which)} />
      <span className={classes(line[which] === '' && styles.nothing)}>{line[which] || bothWords.nothing}</span>
    </label>
  )
  return (
    <fieldset className={styles.line} aria-label={bothWords.pick(line.label)}>
      <span className={styles.what}>{line.label}</span>
      {side('mine')}
      {side('theirs')}
    </fieldset>
  )
}
