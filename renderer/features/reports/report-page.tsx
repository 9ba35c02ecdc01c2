import IconDownload from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs'
import IconPrinter from '@tabler/icons-react/dist/esm/icons/IconPrinter.mjs'
import type { ReactNode } from 'react'
import type { AppError } from '../../../shared/contract/errors.ts'
import type { ReportOrder } from '../../../shared/contract/report.ts'
import { reportNames, reportWords } from '../../../shared/text/screens-reports.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import type { ReportName } from '../../lib/place.ts'
import { problemOf } from '../../lib/problem.ts'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { RecordBar } from '../../ui/record-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { ReportList } from './report-list.tsx'
import styles from './reports.module.css'
import { useReportKeys } from './use-report-keys.ts'

export interface ReportPageProps {
  readonly report: ReportName
  /** What is saved as a table; null while the report is not whole. */
  readonly order: ReportOrder | null
  /** The answer in one sentence, once it is known. */
  readonly sentence: string | null
  readonly more?: ReactNode
  readonly fields?: ReactNode
  readonly problem: AppError | null
  readonly onTriedAgain: () => void
  readonly isBusy: boolean
  readonly where?: string | undefined
  readonly picture?: ReactNode
  /** A sheet beside the report. */
  readonly side?: ReactNode
  readonly children: ReactNode
}

/** A report: the list of reports, one sentence, one picture, and a table that adds up to it. */
export function ReportPage(props: ReportPageProps): ReactNode {
  const { report, order, problem } = props
  const { mayWork, saving, save, printing, print } = useReportKeys(order)
  return (
    <ShellPage
      label={reportNames[report]}
      isBusy={props.isBusy || saving.isBusy || printing.isBusy}
      where={props.where}
      side={props.side}
      bar={
        <RecordBar
          title={reportNames[report]}
          fields={props.fields}
          actions={
            mayWork ? <Acts isOff={order === null} onSave={() => void save()} onPrint={() => void print()} /> : null
          }
        />
      }
    >
      <div className={styles.page}>
        <ReportList report={report} />
        <div className={styles.report}>
          {problem ? <Failed {...problemOf(problem)} onTriedAgain={props.onTriedAgain} /> : null}
          {saving.problem ? <Failed {...problemOf(saving.problem)} /> : null}
          {printing.problem ? <Failed {...problemOf(printing.problem)} /> : null}
          {props.sentence === null ? null : (
            <section className={styles.answer}>
              <h2>{props.sentence}</h2>
              {props.more ? <p>{props.more}</p> : null}
            </section>
          )}
          {props.picture}
          {props.children}
        </div>
      </div>
    </ShellPage>
  )
}

interface ActsProps {
  readonly isOff: boolean
  readonly onSave: () => void
  readonly onPrint: () => void
}

function Acts({ isOff, onSave, onPrint }: ActsProps): ReactNode {
  return (
    <>
      <Button
        keys={APP_KEYS.save.shown}
        icon={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
        disabled={isOff}
        onPressed={onSave}
      >
        {reportWords.save}
      </Button>
      <Button
        kind="primary"
        keys={APP_KEYS.print.shown}
        icon={<IconPrinter size={16} stroke={1.75} aria-hidden="true" />}
        disabled={isOff}
        onPressed={onPrint}
      >
        {reportWords.print}
      </Button>
    </>
  )
}
