import { DRAFTING, LOOKING } from '../../../shared/contract/call.ts'
import { lookWords } from '../../../shared/text/look.ts'
import { appKeyWords } from '../../../shared/text/screens-shell.ts'
import { notSaved } from '../../../shared/text/screens-words.ts'
import { trayWords } from '../../../shared/text/tray.ts'
import { exactClockOf } from '../../lib/clock.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { type OwnLook, useOwnLook } from '../../lib/own-look.ts'
import { writeAllPending } from '../../lib/pending-writes.ts'
import { recordOf } from '../../lib/place.ts'
import { hasRole, useSession } from '../../lib/session.tsx'
import type { KeyUse } from '../../ui/keys.ts'
import { useRemember, useToast } from '../../ui/toast.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useDeskState } from './use-desk.ts'

/** Keys of the window itself: tray and handover, parking a tab, and the size of everything. */
export function useWindowKeys(): void {
  const { person } = useSession()
  const { desk, parkRecord } = useDeskState()
  const { go } = useNavigation()
  const remember = useRemember()
  const look = useOwnLook()
  const mayDraft = hasRole(person, DRAFTING)
  const mayLook = hasRole(person, LOOKING)
  const toast = useToast()
  const record = recordOf(desk.place)
  const openPapers = () => go({ to: 'papers', documentId: null })
  async function saySaved(): Promise<void> {
    const isAll = await writeAllPending()
    toast({ words: isAll ? appKeyWords.allSaved(exactClockOf(new Date())) : notSaved() })
  }
  function park(): void {
    if (record === null) return
    const { place } = desk
    parkRecord(record)
    remember({ words: appKeyWords.parked, back: () => go(place), again: () => parkRecord(record) })
  }
  useKeys(
    [
      { ...APP_KEYS.save, does: null, says: appKeyWords.save, isOn: mayDraft, run: () => void saySaved() },
      { ...APP_KEYS.printCentre, does: null, says: appKeyWords.printCentre, isOn: mayLook, run: openPapers },
      { ...APP_KEYS.parkTab, does: appKeyWords.parkTab, isOn: record !== null, run: park },
      { ...APP_KEYS.tray, does: null, says: trayWords.open, isOn: mayDraft, run: () => go({ to: 'tray' }) },
      { ...APP_KEYS.handOver, does: null, says: trayWords.sheet, isOn: mayDraft, run: () => go({ to: 'handOver' }) },
      ...zoomKeys(look),
    ],
    'app',
  )
}

/** Ctrl with plus, minus and zero, on the number pad too. */
function zoomKeys({ turnZoom }: OwnLook): readonly KeyUse[] {
  return [
    { keys: 'Ctrl++', shown: 'Ctrl +', does: null, says: lookWords.larger, run: () => turnZoom(1) },
    { keys: 'Ctrl+=', shown: 'Ctrl +', does: null, run: () => turnZoom(1) },
    { keys: 'Ctrl+-', shown: 'Ctrl −', does: null, says: lookWords.smaller, run: () => turnZoom(-1) },
    { keys: 'Ctrl+0', shown: 'Ctrl 0', does: null, says: lookWords.usual, run: () => turnZoom(0) },
  ]
}
