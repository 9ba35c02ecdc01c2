import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { PatientScreen } from '../../shared/contract/patient-view.ts'
import type { Language } from '../../shared/model/patient.ts'
import type { PatientView } from '../../shared/model/patient-view.ts'
import { useClient } from './query.tsx'

/** Where the patient sees something: nowhere, not yet known, on the second screen, or on this one, over the desk. */
export type PatientPlace = 'off' | 'asked' | 'second' | 'here'

/** The screen that is turned to the patient, as the desk steers it. */
export interface PatientSide {
  readonly place: PatientPlace
  /** The clinic's name alone is shown, whatever the desk does. */
  readonly isBlank: boolean
  /** The open record has something to show. */
  readonly canShow: boolean
  readonly language: Language
  /** What the open record would show; null when it shows nothing to a patient. */
  readonly offer: (view: PatientView | null) => void
  /** The record goes: the clinic's name alone is shown until F5 asks for the next one. Nobody is shown somebody else. */
  readonly leave: () => void
  readonly toggle: () => void
  readonly blank: () => void
  readonly unblank: () => void
  readonly speak: (language: Language) => void
}

/** The desk draws its own figures first; the patient's side follows before anybody sees that it waits. */
const AFTER_PAINT_MS = 50

const Side = createContext<PatientSide | null>(null)
/** The two deeds of a record alone: one that offers is not drawn again by its own offer. */
const Offer = createContext<Pick<PatientSide, 'offer' | 'leave'> | null>(null)
/** What changes with every key on a record stands by itself: only who shows it is drawn again. */
const Shown = createContext<PatientView | null>(null)

/** Keeps what the patient sees in step with the desk, and tells the second screen. */
export function PatientSideProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const client = useClient()
  const [view, setView] = useState<PatientView | null>(null)
  const [spoken, setSpoken] = useState<Language | null>(null)
  const [place, setPlace] = useState<PatientPlace>('off')
  const [isBlank, setBlank] = useState(false)
  const language = spoken ?? view?.language ?? 'en'
  const shown = useMemo(() => (view === null || isBlank ? null : { ...view, language }), [view, isBlank, language])
  const isOn = place !== 'off'
  const canShow = view !== null

  useEffect(() => {
    if (!isOn) return
    let isCurrent = true
    void client['patientView.show']({ view: shown }).then((answer) => {
      if (isCurrent && answer.ok) setPlace((now) => placeAfter(now, answer.value))
    })
    return () => {
      isCurrent = false
    }
  }, [client, isOn, shown])

  const offer = useCallback((next: PatientView | null) => {
    setView(next)
    if (next === null) setSpoken(null)
  }, [])
  const wasOn = useRef(false)
  useEffect(() => {
    wasOn.current = isOn
  }, [isOn])
  const leave = useCallback(() => {
    offer(null)
    if (wasOn.current) setBlank(true)
  }, [offer])
  const offers = useMemo(() => ({ offer, leave }), [offer, leave])
  const toggle = useCallback(() => {
    setBlank(false)
    setPlace((now) => {
      if (now === 'off') return 'asked'
      void client['patientView.hide']({})
      return 'off'
    })
  }, [client])
  const side = useMemo<PatientSide>(
    () => ({
      place,
      isBlank,
      canShow,
      language,
      offer,
      leave,
      toggle,
      blank: () => setBlank(true),
      unblank: () => setBlank(false),
      speak: setSpoken,
    }),
    [place, isBlank, canShow, language, offer, leave, toggle],
  )
  return (
    <Offer value={offers}>
      <Side value={side}>
        <Shown value={shown}>{children}</Shown>
      </Side>
    </Offer>
  )
}

/** A second screen that is gone leaves nothing to show: the patient's page never comes over the desk by itself. */
function placeAfter(now: PatientPlace, told: PatientScreen): PatientPlace {
  if (told === 'second') return 'second'
  return now === 'second' ? 'off' : 'here'
}

export function usePatientSide(): PatientSide {
  const side = useContext(Side)
  if (side === null) throw new Error('no patient side around this screen')
  return side
}

/** What the patient sees now; null while that is nothing of a record. */
export function useShownToPatient(): PatientView | null {
  return useContext(Shown)
}

/** Offers what a record would show to the patient for as long as it is open. */
export function useOfferToPatient(view: PatientView | null): void {
  const offers = useContext(Offer)
  if (offers === null) throw new Error('no patient side around this record')
  const { offer, leave } = offers
  const isOffered = useRef(false)
  useEffect(() => {
    const isFirst = !isOffered.current
    isOffered.current = view !== null
    // The first at once, so that the patient's key acts as soon as the record stands; the next ones after they are drawn.
    if (isFirst || view === null) return offer(view)
    const timer = setTimeout(() => offer(view), AFTER_PAINT_MS)
    return () => clearTimeout(timer)
  }, [offer, view])
  // Only when the record goes: the language that was chosen holds while its amounts change.
  useEffect(() => leave, [leave])
}
