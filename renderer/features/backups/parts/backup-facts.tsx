import { type ReactNode, useState } from 'react'
import type { BackupOverview, BackupWarning } from '../../../../shared/contract/backup.ts'
import { daysBetween, type PlainDate } from '../../../../shared/dates/plain-date.ts'
import { backupWarning, safetyLine, sizeWords, backupsWords as words } from '../../../../shared/text/screens-backups.ts'
import { changeKeyWords, retireWords } from '../../../../shared/text/screens-keys.ts'
import { dayOfIso } from '../../../lib/clock.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { useToday } from '../../../ui/today.tsx'
import styles from '../backups.module.css'
import { momentWords } from '../copy-columns.tsx'
import { CheckCodeBox } from './check-code-box.tsx'
import { RetireBox } from './retire-box.tsx'

export interface BackupFactsProps {
  readonly overview: BackupOverview
  readonly isAdministrator: boolean
}

const RED: readonly BackupWarning[] = ['fileDamaged', 'diskFailing', 'failed', 'secondOld']

/** Whole days between the day of a moment and today. */
function daysSince(iso: string | null, today: PlainDate): number {
  return iso === null ? 0 : daysBetween(dayOfIso(iso), today)
}

/** Is it safe? One sentence, the worst warning, and where everything lies. */
export function BackupFacts({ overview, isAdministrator }: BackupFactsProps): ReactNode {
  const today = useToday()
  const { go } = useNavigation()
  const [isChecking, setChecking] = useState(false)
  const [isRetiring, setRetiring] = useState(false)
  const { provenAt, second, secondNewestAt, checkedAt, warnings } = overview
  const when = provenAt === null ? null : momentWords(provenAt, today)
  const [worst, ...others] = warnings
  const secondWhen = secondNewestAt === null ? null : momentWords(secondNewestAt, today)
  return (
    <section className={styles.facts}>
      <p className={styles.safety}>
        {safetyLine(when, secondNewestAt === null ? 1 : 2, RED.includes(worst ?? 'never'))}
      </p>
      {worst ? <Banner tone={RED.includes(worst) ? 'bad' : 'warn'} {...backupWarning(worst)} /> : null}
      <ul className={styles.lines}>
        {others.map((warning) => {
          const { fact, more } = backupWarning(warning)
          return (
            <li key={warning} className={styles.warning}>
              {fact} {more}
            </li>
          )
        })}
        <li>{words.place(overview.folder)}</li>
        <li>
          {second === null ? words.noSecond : words.secondPlace(second, secondWhen, daysSince(secondNewestAt, today))}
        </li>
        <li>{words.room(sizeWords(overview.freeBytes), sizeWords(overview.storeBytes))}</li>
        <li>{words.checked(checkedAt === null ? null : momentWords(checkedAt, today))}</li>
      </ul>
      {isAdministrator ? (
        <div className={styles.codes}>
          <span className={styles.label}>{words.codes}</span>
          <Button size="small" onPressed={() => setChecking(true)}>
            {words.checkCode}
          </Button>
          <Button size="small" onPressed={() => go({ to: 'newCode' })}>
            {words.newCode}
          </Button>
          <span className={styles.grow} />
          <Button size="small" onPressed={() => go({ to: 'newKey' })}>
            {changeKeyWords.open}
          </Button>
          <Button size="small" onPressed={() => setRetiring(true)}>
            {retireWords.open}
          </Button>
        </div>
      ) : null}
      {isRetiring ? <RetireBox onClosed={() => setRetiring(false)} /> : null}
      {isChecking ? <CheckCodeBox onClosed={() => setChecking(false)} /> : null}
    </section>
  )
}
