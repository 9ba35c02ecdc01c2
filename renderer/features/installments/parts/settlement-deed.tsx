import type { ReactNode } from 'react'
import { endWords } from '../../../../shared/text/plan-deeds.ts'
import { fullDay } from '../../../../shared/text/screens-days.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { PercentField } from '../../../ui/percent-field.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useSettlement } from '../state/use-settlement.ts'
import { DeedFrame } from './deed-frame.tsx'
import styles from './deeds.module.css'
import { SettleButton } from './settle-button.tsx'
import type { DeedProps } from './terms-deed.tsx'

/** Less for all that is left, if it comes by a day: the offer, and the settlement once the money has come. */
export function SettlementDeed({ plan, onDone }: DeedProps): ReactNode {
  const settlement = useSettlement(plan, useToday())
  const { by, text, setText, onOffer } = settlement
  return (
    <DeedFrame
      title={endWords.offer}
      does={endWords.offer}
      fields={
        <>
          <Segments label={endWords.offerBy} choices={endWords.offerChoices} value={by} onPicked={settlement.setBy} />
          {by === 'amount' ? (
            <MoneyField label={endWords.asked} text={text} onTyped={setText} required />
          ) : (
            <PercentField label={endWords.discount} text={text} onTyped={setText} takenOff={[plan.left]} required />
          )}
          <DateField
            label={endWords.deadline}
            box="coming"
            text={settlement.dayText}
            onTyped={settlement.setDay}
            required
          />
          <TextField
            label={endWords.reason}
            text={settlement.reason}
            onTyped={settlement.setReason}
            longest={200}
            required
          />
        </>
      }
      shown={
        onOffer ? (
          <section className={styles.preview} aria-label={endWords.onOffer}>
            <p className={styles.sentence}>
              {endWords.offered(onOffer.asked, onOffer.outstanding, fullDay(onOffer.deadlineOn))}
            </p>
            <p className={styles.note}>{onOffer.reason}</p>
            <SettleButton plan={plan} onDone={onDone} />
          </section>
        ) : (
          <p className={styles.empty}>{endWords.onlySupervisor}</p>
        )
      }
      problem={settlement.problem}
      isBusy={settlement.isBusy}
      half={settlement.half}
      canFinish={settlement.canOffer}
      onFinished={() => void settlement.offer()}
    />
  )
}
