import { type ReactNode, useEffect, useEffectEvent } from 'react'
import type { OpenedPrices } from '../../../../shared/contract/price-import.ts'
import { feesWords } from '../../../../shared/text/screens-fees.ts'
import { importWords } from '../../../../shared/text/screens-price-import.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { RecordBar } from '../../../ui/record-bar.tsx'
import { ShellPage } from '../../../ui/shell-page.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { ColumnsStep } from './columns-step.tsx'
import styles from './import.module.css'
import { Reading } from './reading.tsx'
import { RowsStep } from './rows-step.tsx'
import { type GivenPrices, useGivenPrices } from './use-given-prices.ts'
import { useKeptImport } from './use-kept-import.ts'
import { type ImportStep, type PriceImport, usePriceImport } from './use-price-import.ts'

const STEPS: readonly ImportStep[] = ['file', 'columns', 'rows', 'done']

export interface ImportScreenProps {
  /** The list that was dropped or pasted; null asks for a file. */
  readonly given: GivenPrices | null
  readonly onClosed: () => void
}

/** Takes a price list in: the file, its columns, its rows, and how it ended. Nothing is written before the last step. */
export function ImportScreen({ given, onClosed }: ImportScreenProps): ReactNode {
  const load = usePriceImport()
  const begin = useEffectEvent(() => void (given === null ? load.choose() : load.give(given)))
  useGivenPrices(!load.isReading && (load.step === 'file' || load.step === 'done'), (file) => void load.give(file))
  useEffect(() => begin(), [])
  const close = (): void => {
    void load.stopping.run({})
    onClosed()
  }
  const isBack = load.step === 'rows' && load.opened?.form === 'list' && !load.isReading
  const goBack = (): void => (isBack ? load.back() : close())
  useKeys([{ keys: 'Escape', does: escapeWord(load.isReading, isBack), run: goBack }])
  return (
    <ShellPage
      label={importWords.title}
      bar={
        <RecordBar
          title={importWords.title}
          number={load.opened?.fileName}
          beside={<StepLine step={load.step} isPublished={load.opened?.form === 'published'} />}
        />
      }
    >
      <div className={styles.page}>
        {load.problem && !load.isReading ? <Banner tone="bad" {...problemOf(load.problem)} /> : null}
        {load.isReading ? <Reading isWriting={load.load.isBusy} onStopped={() => void load.stopping.run({})} /> : null}
        <StepOf load={load} onClosed={close} />
      </div>
    </ShellPage>
  )
}

function escapeWord(isReading: boolean, isBack: boolean): string {
  if (isReading) return importWords.stop
  return isBack ? importWords.back : importWords.finish
}

function StepOf({ load, onClosed }: { readonly load: PriceImport; readonly onClosed: () => void }): ReactNode {
  const { step, opened, outcome } = load
  if (step === 'done' && outcome !== null) return <Outcome load={load} onClosed={onClosed} />
  if (opened !== null && (step === 'columns' || load.last !== null))
    return <OpenedFile key={opened.readingId} load={load} opened={opened} />
  return load.isReading || load.open.isBusy || load.given.isBusy ? null : (
    <FileStep onChosen={() => void load.choose()} />
  )
}

/** The steps between choosing a file and writing it; what is said about it outlives a lock and a power cut. */
function OpenedFile({ load, opened }: { readonly load: PriceImport; readonly opened: OpenedPrices }): ReactNode {
  const kept = useKeptImport(opened)
  const { first, last } = load
  if (load.step === 'columns') return <ColumnsStep opened={opened} load={load} kept={kept} />
  if (first === null || last === null) return null
  return <RowsStep load={load} kept={kept} opened={opened} first={first} last={last} />
}

function StepLine({ step, isPublished }: { readonly step: ImportStep; readonly isPublished: boolean }): ReactNode {
  const steps = STEPS.filter((each) => each !== 'columns' || !isPublished)
  return (
    <ol className={styles.steps}>
      {steps.map((each, index) => (
        <li key={each} aria-current={each === step ? 'step' : undefined}>
          <span className={styles.nth}>{index + 1}</span> {importWords.steps[each]}
        </li>
      ))}
    </ol>
  )
}

function FileStep({ onChosen }: { readonly onChosen: () => void }): ReactNode {
  useKeys([{ keys: 'Ctrl+Enter', does: importWords.choose, run: onChosen }])
  return (
    <div className={styles.alone}>
      <p>{importWords.lead}</p>
      <Button kind="primary" keys="Ctrl ↵" onPressed={onChosen}>
        {importWords.choose}
      </Button>
    </div>
  )
}

function Outcome({ load, onClosed }: { readonly load: PriceImport; readonly onClosed: () => void }): ReactNode {
  const { schedule, leftOut } = load.outcome ?? { schedule: null, leftOut: 0 }
  const services = feesWords.services(schedule?.feeCount ?? 0)
  const without = load.last?.planPricesWithout ?? 0
  useKeys([{ keys: 'Ctrl+Enter', does: importWords.finish, run: onClosed }])
  return (
    <div className={styles.alone}>
      <Banner
        tone="info"
        fact={importWords.done(services, feesWords.planPrices(schedule?.payerPriceCount ?? 0))}
        more={leftOut === 0 ? undefined : importWords.leftOut(leftOut)}
      />
      <div className={styles.buttons}>
        {leftOut + without === 0 ? null : (
          <Button disabled={load.saving.isBusy} onPressed={() => void load.keepLeftOut()}>
            {importWords.saveLeftOut}
          </Button>
        )}
        <Button kind="primary" keys="Ctrl ↵" onPressed={onClosed}>
          {importWords.finish}
        </Button>
      </div>
    </div>
  )
}
