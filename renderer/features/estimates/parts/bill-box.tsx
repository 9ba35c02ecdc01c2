import type { ReactNode } from 'react'
import { parseDate } from '../../../../shared/dates/parse-date.ts'
import type { EstimateBill } from '../../../../shared/model/estimate-bill.ts'
import { billWords } from '../../../../shared/text/estimate-bill.ts'
import { boxWords } from '../../../../shared/text/estimate-dialogs.ts'
import { moneyFactOf } from '../../../lib/fact-text.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { FormBox } from '../../../ui/form-box.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useNoteBill } from '../api/note-bill.ts'
import { useKeptBill } from '../state/use-kept-bill.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { BillTest } from './bill-list.tsx'
import styles from './dialogs.module.css'

export interface BillBoxProps {
  readonly work: Workspace
  readonly provider: string
  readonly onClosed: () => void
}

/** What a provider billed, held against its own total of the good faith estimate while it is typed. */
export function BillBox({ work, provider: name, onClosed }: BillBoxProps): ReactNode {
  const today = useToday()
  const toast = useToast()
  const noting = useNoteBill()
  const provider = work.record.providers.find((one) => one.name === name)
  const kept = useKeptBill(work.record, name)
  const { billed, received } = kept.text
  if (provider === undefined) return null
  const reading = parseDate(received, today, 'past')
  const amount = moneyFactOf(billed)
  const bill: EstimateBill | null =
    amount?.kind === 'known' && reading.kind === 'date'
      ? { provider: name, billed: amount.value, receivedOn: reading.value }
      : null
  async function finish(): Promise<void> {
    if (bill === null) return
    const answer = await noting.run({ estimateId: work.record.row.id, bill })
    if (!answer.ok) return
    await kept.finish()
    toast({ words: billWords.kept })
    work.onIssued(answer.value)
    onClosed()
  }
  return (
    <FormBox
      title={billWords.title}
      does={billWords.save}
      leaves={boxWords.cancel}
      className={styles.one}
      half={kept.half}
      onFinished={() => void finish()}
      onClosed={onClosed}
    >
      <MoneyField
        label={`${billWords.billed}, ${name}`}
        text={billed}
        onTyped={(typed) => kept.change({ billed: typed })}
        required
        autoFocus
      />
      <DateField
        label={billWords.received}
        box="past"
        text={received}
        onTyped={(typed) => kept.change({ received: typed })}
        required
      />
      <BillTest provider={{ ...provider, bill }} />
      <p className={styles.note}>{billWords.note}</p>
    </FormBox>
  )
}
