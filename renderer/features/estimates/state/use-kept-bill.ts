import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import { typedDate } from '../../../../shared/dates/parse-date.ts'
import { known } from '../../../../shared/model/fact.ts'
import { billWords } from '../../../../shared/text/estimate-bill.ts'
import { textOfMoneyFact } from '../../../lib/fact-text.ts'
import { formOn, type KeptText, useKeptText } from '../../../lib/use-kept-text.ts'
import { useToday } from '../../../ui/today.tsx'

/** A bill as it is typed. */
export interface TypedBill {
  readonly billed: string
  readonly received: string
}

/** What a provider billed, kept while it is typed; one form for each provider of an estimate. */
export function useKeptBill({ row, providers }: EstimateRecord, name: string): KeptText<TypedBill> {
  const today = useToday()
  const at = providers.findIndex((one) => one.name === name)
  const bill = providers[at]?.bill
  return useKeptText<TypedBill>(formOn('bill', `${row.id}:${at}`, `${billWords.title}, ${name}`), {
    billed: bill ? textOfMoneyFact(known(bill.billed)) : '',
    received: typedDate(bill?.receivedOn ?? today),
  })
}
