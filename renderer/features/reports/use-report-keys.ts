import type { ReportOrder } from '../../../shared/contract/report.ts'
import { reportWords } from '../../../shared/text/screens-reports.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { REPORTS } from '../../lib/place.ts'
import { useMayWork } from '../../lib/session.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { usePrintReport, useSaveReport } from './api/reports.ts'

export interface ReportKeys {
  readonly mayWork: boolean
  readonly saving: ReturnType<typeof useSaveReport>
  readonly save: () => Promise<void>
  readonly printing: ReturnType<typeof usePrintReport>
  readonly print: () => Promise<void>
}

/** Binds the keys of a report: a number for each report, and those that print it and save it as a table. */
export function useReportKeys(order: ReportOrder | null): ReportKeys {
  const mayWork = useMayWork()
  const { go } = useNavigation()
  const toast = useToast()
  const saving = useSaveReport()
  const printing = usePrintReport()
  async function save(): Promise<void> {
    if (order === null) return
    const answer = await saving.run(order)
    if (answer.ok) toast({ words: reportWords.saved(answer.value) })
  }
  async function print(): Promise<void> {
    if (order === null) return
    const answer = await printing.run(order)
    if (answer.ok) toast({ words: reportWords.printed })
  }
  useKeys([
    ...REPORTS.map((name, index) => ({
      // The tenth has the key 0, which stands after 9.
      keys: String((index + 1) % 10),
      shown: '1–9, 0',
      does: index === 0 ? reportWords.report : null,
      run: () => go({ to: 'reports', report: name } as const),
    })),
    { ...APP_KEYS.print, does: reportWords.print, isOn: mayWork && order !== null, run: () => void print() },
    { ...APP_KEYS.save, does: reportWords.save, isOn: mayWork && order !== null, run: () => void save() },
  ])
  return { mayWork, saving, save, printing, print }
}
