import { type ReactNode, useCallback, useEffect, useMemo } from 'react'
import type { Sent } from '../../../shared/contract/contract.ts'
import { tabText } from '../../../shared/interop/csv-text.ts'
import { type Copying, CopyingContext } from '../../lib/copying.tsx'
import type { Place } from '../../lib/place.ts'
import { useDo } from '../../lib/query.tsx'
import { useSettings } from '../../lib/settings.tsx'
import { type ListTools, ListToolsContext } from '../../ui/list-tools.ts'
import { markedText } from '../../ui/marked-text.ts'

const LONGEST = 100_000

/** Everything that is copied here goes through the trail: by a button, and by Ctrl+C on what is marked. */
export function CopyingProvider({
  place,
  children,
}: {
  readonly place: Place
  readonly children: ReactNode
}): ReactNode {
  const { run } = useDo('clipboard.copy')
  const copy = useCallback<Copying>(
    async (text) => (await run({ content: text.slice(0, LONGEST), ...copiedFrom(place) })).ok,
    [run, place],
  )
  useEffect(() => {
    const copied = (): void => {
      const text = markedText()
      if (text !== '') void copy(text)
    }
    document.addEventListener('copy', copied)
    document.addEventListener('cut', copied)
    return () => {
      document.removeEventListener('copy', copied)
      document.removeEventListener('cut', copied)
    }
  }, [copy])
  return (
    <CopyingContext value={copy}>
      <ListToolsContext value={useLentTools(copy)}>{children}</ListToolsContext>
    </CopyingContext>
  )
}

/** What lists may do with the clipboard and the settings of the person, which they know nothing of. */
function useLentTools(copy: Copying): ListTools {
  const { all, keep } = useSettings()
  return useMemo(
    () => ({
      async copyTable(rows) {
        const table = tabText(rows, LONGEST)
        return table.rows > 0 && (await copy(table.text)) ? table.rows - 1 : null
      },
      kept: Object.fromEntries(
        Object.entries(all).flatMap(([name, value]) =>
          name.startsWith(COLUMNS) ? [[name.slice(COLUMNS.length), value]] : [],
        ),
      ),
      keep: (list, columns) => keep(`${COLUMNS}${list}`, columns),
    }),
    [all, keep, copy],
  )
}

/** What settings of columns are named by, before the name of their list. */
const COLUMNS = 'columns.'

function copiedFrom(place: Place): Omit<Sent<'clipboard.copy'>, 'content'> {
  if ('planId' in place) return { from: 'plan', id: place.planId }
  if ('estimateId' in place && place.estimateId !== null) return { from: 'estimate', id: place.estimateId }
  if ('patientId' in place && place.patientId !== null) return { from: 'patient', id: place.patientId }
  return { from: 'screen', id: '' }
}
