import type { ReactNode } from 'react'
import type { LedgerReport } from '../../../shared/model/ledger.ts'
import { ledgerWords } from '../../../shared/text/ledger-findings.ts'
import { clockOfIso } from '../../lib/clock.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { problemOf } from '../../lib/problem.ts'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { RecordBar } from '../../ui/record-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useCheckLedger, useLedgerState } from './api/ledger-state.ts'
import { FindingList } from './finding-list.tsx'
import styles from './ledger.module.css'
import { ReceiptGaps } from './receipt-gaps.tsx'

/** Is the ledger as the clinic's people wrote it? What was read, and each thing that is not as it was. */
export function LedgerScreen(): ReactNode {
  const state = useLedgerState()
  const check = useCheckLedger()
  const { back } = useNavigation()
  const checkNow = () => (check.isBusy ? undefined : void check.run({}))
  useKeys([
    { ...APP_KEYS.finish, does: ledgerWords.checkNow, run: checkNow },
    { ...APP_KEYS.leave, does: null, run: back },
  ])
  const report = state.data
  const problem = check.problem ?? (state.isError ? state.error.error : null)
  return (
    <ShellPage
      label={ledgerWords.title}
      isBusy={check.isBusy || state.isPending}
      bar={
        <RecordBar
          title={ledgerWords.title}
          state={report ? <Pill count={report.findings.length} /> : null}
          saved={check.isBusy ? ledgerWords.checking : report && ledgerWords.checkedAt(clockOfIso(report.checkedAt))}
          actions={
            <Button kind="primary" keys={APP_KEYS.finish.shown} onPressed={checkNow} disabled={check.isBusy}>
              {ledgerWords.checkNow}
            </Button>
          }
        />
      }
    >
      {problem ? <Failed {...problemOf(problem)} onTriedAgain={checkNow} /> : null}
      {report ? <Report report={report} /> : null}
    </ShellPage>
  )
}

function Pill({ count }: { readonly count: number }): ReactNode {
  if (count > 0) return <StatePill tone="bad">{ledgerWords.found(count)}</StatePill>
  return (
    <StatePill tone="ok" isChecked>
      {ledgerWords.whole}
    </StatePill>
  )
}

function Report({ report }: { readonly report: LedgerReport }): ReactNode {
  const { entries, plans, findings, fromSeq } = report
  const isWhole = findings.length === 0
  return (
    <div className={styles.report}>
      <section className={styles.sum}>
        <h2 className={styles.fact}>
          {isWhole ? ledgerWords.wholeFact(entries, plans) : ledgerWords.foundFact(entries, plans)}
        </h2>
        <p className={styles.more}>{isWhole ? ledgerWords.wholeMore : ledgerWords.foundMore}</p>
        <p className={styles.read}>{fromSeq > 1 ? ledgerWords.sinceEntry(fromSeq) : ledgerWords.everything}</p>
      </section>
      {isWhole ? null : <FindingList findings={findings} />}
      <ReceiptGaps />
    </div>
  )
}
