import IconCalculator from '@tabler/icons-react/dist/esm/icons/IconCalculator.mjs'
import IconCalendarDollar from '@tabler/icons-react/dist/esm/icons/IconCalendarDollar.mjs'
import IconFiles from '@tabler/icons-react/dist/esm/icons/IconFiles.mjs'
import IconReceipt2 from '@tabler/icons-react/dist/esm/icons/IconReceipt2.mjs'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { NumberedRecord } from '../../../shared/model/numbered-record.ts'
import { shortName } from '../../../shared/text/counter-names.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { paperKindWord } from '../../../shared/text/screens-records.ts'
import { paletteWords } from '../../../shared/text/screens-shell.ts'
import { useCounterView } from '../../lib/counter-view.tsx'
import { useNavigation } from '../../lib/navigation.tsx'
import type { Place } from '../../lib/place.ts'
import { useAsk } from '../../lib/query.tsx'
import { useToday } from '../../ui/today.tsx'
import type { Entry } from './entries.ts'

/** At most so many records stand in the palette. */
const MOST_NUMBERS = 6
const ICONS = { estimate: IconCalculator, plan: IconCalendarDollar, receipt: IconReceipt2, paper: IconFiles } as const

/** Estimates, plans, receipts and papers by what is typed of their number; asked only where a digit is. */
export function useNumbers(text: string, mayLook: boolean): { entries: readonly Entry[]; isFresh: boolean } {
  const { go } = useNavigation()
  const today = useToday()
  const isHidden = useCounterView().isOn
  const isAsked = mayLook && /\d\D*\d/.test(text) && text.length <= 40
  const found = useAsk('number.find', { text, limit: MOST_NUMBERS }, isAsked)
  const entries = (isAsked ? (found.data ?? []) : []).map((record): Entry => {
    const name = isHidden ? shortName(record.patientName) : record.patientName
    return {
      id: `number-${record.number}`,
      group: paletteWords.numbers,
      words: record.number,
      note: [wordOf(record), name, dayOf(record, today)].filter((part) => part !== '').join(', '),
      icon: ICONS[record.kind],
      run: () => go(placeOf(record)),
    }
  })
  return { entries, isFresh: !isAsked || found.isError || (found.isSuccess && !found.isPlaceholderData) }
}

function wordOf(record: NumberedRecord): string {
  return record.kind === 'paper' ? paperKindWord(record.paper) : paletteWords.kinds[record.kind]
}

function dayOf({ on }: NumberedRecord, today: PlainDate): string {
  return listDay(on, today)
}

function placeOf(record: NumberedRecord): Place {
  switch (record.kind) {
    case 'estimate':
      return { to: 'estimate', estimateId: record.estimateId }
    case 'plan':
    case 'receipt':
      return { to: 'plan', planId: record.planId }
    case 'paper':
      return { to: 'papers', documentId: record.documentId }
  }
}
