import { act, cleanup, configure, fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, vi } from 'vitest'
import { App } from '../../renderer/app/app.tsx'
import { loadScreens } from '../../renderer/app/lazy-screen.tsx'
import { HomeContext, homeOf } from '../../renderer/app/shell/home.ts'
import { clientOver } from '../../renderer/lib/client.ts'
import type { Place } from '../../renderer/lib/place.ts'
import { makeQueryClient } from '../../renderer/lib/query.tsx'
import { hasRole } from '../../renderer/lib/session.tsx'
import { KitProvider } from '../../renderer/ui/kit-provider.tsx'
import { TodayProvider } from '../../renderer/ui/today.tsx'
import { LOOKING } from '../../shared/contract/call.ts'
import type { Person } from '../../shared/model/clinic.ts'
import { openDesk, type TestDesk } from './desk.ts'
import { type FakeBridge, type FakeStart, fakeBridge } from './fake-bridge.ts'
import './quick-react.ts'
import { ADMINISTRATOR, COUNSELOR, NOW, SUPERVISOR, TODAY } from './samples.ts'

await loadScreens()

export const PEOPLE = [COUNSELOR, SUPERVISOR, ADMINISTRATOR]

/** What the page of a test lacks beside a real one. */
function completeThePage(): void {
  Object.defineProperty(window, 'matchMedia', {
    configurable: true,
    value: () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }),
  })
  Object.defineProperty(window, 'ResizeObserver', {
    configurable: true,
    value: class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  })
}

completeThePage()
// A loaded computer is slow, not wrong: what is waited for may take its time.
configure({ asyncUtilTimeout: 10_000 })
const bridges: FakeBridge[] = []
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  const faults = bridges.splice(0).filter(({ asked }) => asked.includes('window.failed'))
  if (faults.length > 0) throw new Error('the window failed in a way that no screen knows of')
})

/** Draws a part of the window with the kit around it. */
export function renderPart(part: ReactNode) {
  return render(
    <KitProvider>
      <TodayProvider today={TODAY}>{part}</TodayProvider>
    </KitProvider>,
  )
}

export interface OpenWindow {
  readonly desk: TestDesk
  readonly bridge: FakeBridge
}

/**
 * Opens the whole window over real services and a store in memory; the counselor is signed in unless said otherwise.
 * People who look at patients start at `home`, the list of patients unless said otherwise.
 */
export function openWindow(
  { home = { to: 'patients' }, ...start }: Partial<FakeStart> & { readonly home?: Place } = {},
  desk: TestDesk = openDesk(),
): OpenWindow {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(NOW) })
  const bridge = fakeBridge(desk, { people: PEOPLE, person: COUNSELOR, ...start })
  bridges.push(bridge)
  const startAt = (person: Person) => (hasRole(person, LOOKING) ? home : homeOf(person))
  render(
    <HomeContext value={startAt}>
      <App bridge={bridge} client={clientOver(bridge)} queries={makeQueryClient()} />
    </HomeContext>,
  )
  return { desk, bridge }
}

export interface Pressed {
  readonly ctrl?: boolean
  readonly alt?: boolean
  readonly shift?: boolean
}

/** Presses a key where the focus is, as a person does. */
export function press(key: string, { ctrl = false, alt = false, shift = false }: Pressed = {}): void {
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key
  const target = document.activeElement ?? document.body
  fireEvent.keyDown(target, { key, code, ctrlKey: ctrl, altKey: alt, shiftKey: shift })
}

/** Types into the field with this label, and stays in it. */
export function type(label: string | RegExp, text: string): HTMLElement {
  const field = screen.getByLabelText(label, { selector: 'input, select, textarea' })
  act(() => field.focus())
  fireEvent.change(field, { target: { value: text } })
  return field
}

/** Types into the field with this label and leaves it. */
export function fill(label: string | RegExp, text: string): void {
  leave(type(label, text))
}

/** Leaves a field, as Tab does. */
export function leave(field: HTMLElement): void {
  act(() => field.blur())
}

/** More letters than React takes commits that each ask for one more. */
export const SCANNED = 'abcdefghijklmnopqrst'.repeat(6)

/**
 * Keys as a scanner of cards sends them, the page gets no moment of its own in between. Empties the field first; gives
 * what stands in it in the end.
 */
export function scan(field: HTMLInputElement): string {
  fireEvent.change(field, { target: { value: '' } })
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }
  environment.IS_REACT_ACT_ENVIRONMENT = false
  for (const letter of SCANNED) {
    setValue?.call(field, field.value + letter)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  environment.IS_REACT_ACT_ENVIRONMENT = true
  return field.value
}
