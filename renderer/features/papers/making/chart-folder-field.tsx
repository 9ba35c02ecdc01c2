import type { ReactNode } from 'react'
import { printCentreWords as words } from '../../../../shared/text/screens-print-centre.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { useChartFolder, useChooseChartFolder, useForgetChartFolder } from '../api/make-papers.ts'
import styles from '../papers-screen.module.css'

/** Where copies for the chart go: a folder that is chosen once, or a place that is asked for each time. */
export function ChartFolderField(): ReactNode {
  const { folder = '' } = useChartFolder().data ?? {}
  const choose = useChooseChartFolder()
  const forget = useForgetChartFolder()
  const { problem } = choose
  const isFault = problem !== null && !(problem.kind === 'refused' && problem.code === 'CANCELLED')
  return (
    <section className={styles.cluster} aria-label={words.chartFolder}>
      <b className={styles.head}>{words.chartFolder}</b>
      <small className={styles.path}>{folder === '' ? words.noChartFolder : folder}</small>
      {isFault ? <Banner tone="bad" {...problemOf(problem)} /> : null}
      <div className={styles.ways}>
        <Button size="small" disabled={choose.isBusy} onPressed={() => void choose.run({})}>
          {words.chooseChartFolder}
        </Button>
        {folder === '' ? null : (
          <Button size="small" kind="quiet" disabled={forget.isBusy} onPressed={() => void forget.run({})}>
            {words.forgetChartFolder}
          </Button>
        )}
      </div>
    </section>
  )
}
