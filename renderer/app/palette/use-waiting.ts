import IconInbox from '@tabler/icons-react/dist/esm/icons/IconInbox.mjs'
import { DRAFTING } from '../../../shared/contract/call.ts'
import { shortName } from '../../../shared/text/counter-names.ts'
import { paletteWords } from '../../../shared/text/screens-shell.ts'
import { trayWords } from '../../../shared/text/tray.ts'
import { useCounterView } from '../../lib/counter-view.tsx'
import { draftPlace } from '../../lib/draft-place.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { useAsk } from '../../lib/query.tsx'
import { hasRole, useSession } from '../../lib/session.tsx'
import type { Entry } from './entries.ts'

/** At most so much of the tray stands in the empty palette. */
const MOST_WAITING = 5

/** What waits in the tray, the newest first: forms that were begun, and estimates that were not issued. */
export function useWaiting(): readonly Entry[] {
  const { go } = useNavigation()
  const { person } = useSession()
  const isHidden = useCounterView().isOn
  const tray = useAsk('tray.list', {}, hasRole(person, DRAFTING)).data
  const begun = (tray?.drafts ?? []).map(({ key, ...draft }) => ({ ...draft, id: key, place: draftPlace(key) }))
  const estimates = (tray?.estimates ?? []).map(({ estimateId, title, ...estimate }) => ({
    ...estimate,
    id: estimateId,
    title: trayWords.estimate(title),
    place: { to: 'estimate', estimateId } as const,
  }))
  const newest = [...begun, ...estimates].toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
  return newest.slice(0, MOST_WAITING).map(
    ({ id, title, patientName, place }): Entry => ({
      id: `waiting-${id.replace(/[^A-Za-z0-9]+/g, '-')}`,
      group: paletteWords.waiting,
      words: isHidden && patientName !== '' ? shortName(patientName) : patientName || title,
      ...(patientName === '' || isHidden ? {} : { note: title }),
      icon: IconInbox,
      run: () => go(place),
    }),
  )
}
