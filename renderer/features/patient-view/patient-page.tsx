import type { ReactNode } from 'react'
import type { PatientView } from '../../../shared/model/patient-view.ts'
import { sumCents } from '../../../shared/money/cents.ts'
import { patientWords } from '../../../shared/text/patient-view.ts'
import { OptionRow } from './option-row.tsx'
import { OverTime } from './over-time.tsx'
import { PageFrame, type PageFrameProps } from './page-frame.tsx'
import { PaperToRead } from './paper-to-read.tsx'
import { PartCards } from './part-cards.tsx'
import styles from './patient-page.module.css'
import { PlanDates } from './plan-dates.tsx'

export interface PatientPageProps extends Pick<PageFrameProps, 'language' | 'onLanguage' | 'onBack'> {
  readonly view: PatientView
}

/** What a patient sees: ways to pay side by side, a payment plan, or a paper to read. */
export function PatientPage({ view, ...frame }: PatientPageProps): ReactNode {
  const words = patientWords[frame.language]
  const { paper, overTime } = view
  if (paper !== null) {
    const { isAgreement } = paper
    return (
      <PageFrame {...frame} heading={words.paperHeading(isAgreement)} below="" foot={words.paperFoot(isAgreement)}>
        <PaperToRead pages={paper.pages} words={words} />
      </PageFrame>
    )
  }
  if (view.columns.length === 0 && overTime !== null) {
    const left = sumCents([overTime.today, ...overTime.dues.map(({ amount }) => amount)])
    return (
      <PageFrame {...frame} heading={words.planHeading} below={words.planLeft(left)} foot={words.planFoot}>
        <OverTime overTime={overTime} words={words} isOwnPage />
        <PlanDates overTime={overTime} words={words} />
      </PageFrame>
    )
  }
  const { title, serviceOn, fullPrice } = view
  return (
    <PageFrame {...frame} heading={words.heading} below={words.subtitle(title, serviceOn, fullPrice)} foot={words.foot}>
      <Comparison view={view} language={frame.language} />
    </PageFrame>
  )
}

/** Up to three ways to pay on one scale, what makes up one of them, and how it could be paid over time. */
function Comparison({ view, language }: Pick<PatientPageProps, 'view' | 'language'>): ReactNode {
  const words = patientWords[language]
  const scale = Math.max(1, view.fullPrice ?? 0, ...view.columns.map((column) => total(column.parts)))
  const at = view.columns.find((column) => column.letter === view.at) ?? null
  return (
    <>
      <section className={styles.options}>
        {view.columns.map((column) => (
          <OptionRow
            key={column.letter}
            column={column}
            scale={scale}
            on={view.serviceOn}
            isAt={column.letter === view.at}
            words={words}
          />
        ))}
      </section>
      {at ? (
        <PartCards
          column={at}
          percent={view.coinsurancePercent}
          isWaiting={view.isWaiting}
          questions={view.questions}
          language={language}
          words={words}
        />
      ) : null}
      <OverTime overTime={view.overTime} words={words} />
    </>
  )
}

function total(parts: PatientView['columns'][number]['parts']): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0)
}
