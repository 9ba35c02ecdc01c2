import { type ReactNode, useRef } from 'react'
import type { AppError } from '../../../../shared/contract/errors.ts'
import { designerKeys, designerWords, policyLines } from '../../../../shared/text/plan-screen.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { togetherByDate } from '../state/offer-view.ts'
import type { Design } from '../state/use-design.ts'
import { useDesignerKeys } from '../state/use-designer-keys.ts'
import agree from './agree.module.css'
import { AgreePanels } from './agree-panels.tsx'
import { Decide } from './decide.tsx'
import styles from './designer.module.css'
import { DueMonths } from './due-months.tsx'
import { DueTimeline } from './due-timeline.tsx'
import { ScheduleTable } from './schedule-table.tsx'
import { TogetherList } from './together-list.tsx'
import { WaysToPay } from './ways-to-pay.tsx'

export interface DesignerProps {
  readonly design: Design
  readonly problem: AppError | null
  readonly onCreate: () => void
  readonly onEstimate: () => void
}

/** Decide, see, agree: terms at the left, what they mean in the middle, what is signed at the right. */
export function Designer({ design, problem, onCreate, onEstimate }: DesignerProps): ReactNode {
  const amountBox = useRef<HTMLInputElement>(null)
  const countBox = useRef<HTMLInputElement>(null)
  const endBox = useRef<HTMLInputElement>(null)
  const { showsMonths, showsWays, setShowsWays } = useDesignerKeys({
    design,
    amountBox,
    countBox,
    endBox,
    onCreate,
  })
  const words = problem ? problemOf(problem) : null
  return (
    <div className={styles.designer}>
      <Decide
        design={design}
        amountBox={amountBox}
        countBox={countBox}
        endBox={endBox}
        onWays={() => setShowsWays(true)}
      />
      {showsWays ? (
        <section className={styles.see} aria-label={designerKeys.ways}>
          <WaysToPay design={design} onClosed={() => setShowsWays(false)} />
        </section>
      ) : (
        <See design={design} showsMonths={showsMonths} />
      )}
      <div className={styles.agree}>
        {words ? (
          <div className={agree.problem}>
            <Banner tone="bad" fact={words.fact} more={words.more} />
          </div>
        ) : null}
        <AgreePanels design={design} onEstimate={onEstimate} />
      </div>
    </div>
  )
}

function See({ design, showsMonths }: { readonly design: Design; readonly showsMonths: boolean }): ReactNode {
  const { view, agreedOn } = design
  const { schedule } = view
  return (
    <section className={styles.see} aria-label={designerWords.schedule}>
      {schedule ? (
        <>
          <DueTimeline
            agreedOn={agreedOn}
            downPayment={view.reading.downPayment ?? schedule.principal}
            installments={schedule.installments}
          />
          <DueMonths installments={schedule.installments} isWanted={showsMonths} />
          <ScheduleTable installments={schedule.installments} usual={schedule.regularAmount} />
          <TogetherList demands={togetherByDate(design)} />
        </>
      ) : (
        <p className={styles.empty}>{view.reading.owed === null ? designerWords.typeAmount : policyLines.open(1)}</p>
      )}
    </section>
  )
}
