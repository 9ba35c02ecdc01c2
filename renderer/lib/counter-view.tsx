import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react'
import { usePatientSide } from './patient-side.tsx'

/** Is the desk shown so that somebody at the counter reads nothing of others? */
export interface CounterView {
  readonly isOn: boolean
  readonly toggle: () => void
}

const Counter = createContext<CounterView | null>(null)

/**
 * Names, identifiers and amounts blur while the counter view is on. It also starts by itself when the patient's view
 * opens on this same screen, so that turning the screen back shows nothing to the next patient.
 */
export function CounterViewProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [isOn, setOn] = useState(false)
  const { place } = usePatientSide()
  const [lastPlace, setLastPlace] = useState(place)
  if (place !== lastPlace) {
    setLastPlace(place)
    if (place === 'here') setOn(true)
  }
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    if (isOn) dataset.counter = 'on'
    else delete dataset.counter
    return () => {
      delete dataset.counter
    }
  }, [isOn])
  const view = useMemo(() => ({ isOn, toggle: () => setOn((now) => !now) }), [isOn])
  return <Counter value={view}>{children}</Counter>
}

export function useCounterView(): CounterView {
  const view = useContext(Counter)
  if (view === null) throw new Error('no counter view around this screen')
  return view
}
