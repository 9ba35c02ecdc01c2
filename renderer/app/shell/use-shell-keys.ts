import { useEffect, useState } from 'react'
import { DESK } from '../../../shared/contract/call.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import { helpWords } from '../../../shared/text/help.ts'
import { appKeyWords } from '../../../shared/text/screens-shell.ts'
import { useCounterView } from '../../lib/counter-view.tsx'
import { APP_KEYS } from '../../lib/key-table.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import type { Place } from '../../lib/place.ts'
import { hasRole, useSession } from '../../lib/session.tsx'
import { useNewEstimate } from '../../lib/use-new-estimate.ts'
import type { KeyUse } from '../../ui/keys.ts'
import { useKeys } from '../../ui/use-keys.tsx'
import { nextTab } from './desk.ts'
import { focusNextLandmark } from './landmarks.ts'
import { railLists } from './rail-lists.ts'
import { useDeskState } from './use-desk.ts'

/** After Ctrl+J the letter is awaited so long. */
const JUMP_MS = 4_000

export interface ShellKeys {
  readonly onFind: () => void
  /** A payment where no plan is open. */
  readonly onPay: () => void
  readonly onHelp: () => void
}

/** Binds the keys that work everywhere. Gives whether the letter of a jump is awaited. */
export function useShellKeys({ onFind, onPay, onHelp }: ShellKeys): boolean {
  const session = useSession()
  const counter = useCounterView()
  const { desk } = useDeskState()
  const { go } = useNavigation()
  const startEstimate = useNewEstimate()
  const [isJumping, setJumping] = useJump()
  const mayWork = hasRole(session.person, DESK)
  function turn(step: 1 | -1): void {
    const next = nextTab(desk, step)
    if (next) go(next)
  }
  useKeys(
    [
      { ...APP_KEYS.palette, does: appKeyWords.palette, run: onFind },
      { ...APP_KEYS.findAnywhere, does: null, run: onFind },
      {
        ...APP_KEYS.newEstimate,
        does: appKeyWords.newEstimate,
        isOn: mayWork,
        run: () => void startEstimate(patientOf(desk.place)),
      },
      { ...APP_KEYS.postPayment, does: null, says: appKeyWords.postPayment, isOn: mayWork, run: onPay },
      { ...APP_KEYS.jump, does: appKeyWords.jump, run: () => setJumping(true) },
      { ...APP_KEYS.nextTab, does: null, says: appKeyWords.nextTab, run: () => turn(1) },
      { ...APP_KEYS.previousTab, does: null, run: () => turn(-1) },
      { ...APP_KEYS.lock, does: null, says: appKeyWords.lock, run: session.lock },
      { keys: 'F1', does: helpWords.key, run: onHelp },
      { keys: 'F12', does: appKeyWords.counter, run: counter.toggle },
      { keys: 'F6', does: null, run: () => focusNextLandmark(1) },
      { keys: 'Shift+F6', does: null, run: () => focusNextLandmark(-1) },
    ],
    'app',
  )
  useKeys(
    railLists(session.person).map(
      (item): KeyUse => ({
        keys: item.letter,
        does: item.word,
        isOn: isJumping,
        run: () => {
          setJumping(false)
          go(item.place)
        },
      }),
    ),
    isJumping ? 'box' : 'app',
  )
  return isJumping
}

/** Jump mode: ends by itself, so that a letter typed later is a letter again. */
function useJump(): readonly [boolean, (isJumping: boolean) => void] {
  const [isJumping, setJumping] = useState(false)
  useEffect(() => {
    if (!isJumping) return
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const timer = setTimeout(() => setJumping(false), JUMP_MS)
    return () => clearTimeout(timer)
  }, [isJumping])
  return [isJumping, setJumping]
}

/** The person that a place is about, so that a new estimate carries them. */
function patientOf(place: Place): PatientId | null {
  if (place.to === 'auths') return place.patientId
  const isOfPatient = ['patient', 'coverage', 'newPlan', 'assistance', 'refusals'].includes(place.to)
  return isOfPatient && 'patientId' in place ? place.patientId : null
}
