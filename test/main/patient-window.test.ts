import { afterEach, expect, test, vi } from 'vitest'
import type { PatientView } from '../../shared/model/patient-view.ts'

interface Told {
  readonly clinicName: string
  readonly view: PatientView | null
}

const { opened, FakeWindow } = vi.hoisted(() => {
  const opened: { readonly x: number; readonly told: unknown[]; isClosed: boolean }[] = []
  class FakeWindow {
    readonly #entry: (typeof opened)[number]
    readonly webContents: { on: () => void; send: (name: string, content: unknown) => void }
    constructor({ x }: { readonly x: number }) {
      const entry = { x, told: [] as unknown[], isClosed: false }
      opened.push(entry)
      this.#entry = entry
      this.webContents = { on: () => {}, send: (_name, content) => void entry.told.push(content) }
    }
    once(): void {}
    on(): void {}
    loadURL(): Promise<void> {
      return Promise.resolve()
    }
    close(): void {
      this.#entry.isClosed = true
    }
  }
  return { opened, FakeWindow }
})

vi.mock('electron', () => ({ BrowserWindow: FakeWindow }))

const { PatientSide } = await import('../../electron/main/window/patient-window.ts')

const FIRST = { bounds: { x: 0, y: 0, width: 1440, height: 900 } }
const SECOND = { bounds: { x: 1440, y: 0, width: 1440, height: 900 } }
const VIEW = { title: 'Sample visit' } as unknown as PatientView

function sideOn(screens: () => readonly (typeof FIRST)[]) {
  return new PatientSide({
    page: { session: {} as never, preload: '', isPackaged: false },
    desk: () => ({ getBounds: () => FIRST.bounds }) as never,
    screens: screens as never,
    clinicName: () => 'Sample Family Clinic',
  })
}

afterEach(() => {
  opened.length = 0
})

test('the patient window opens on the screen without the desk', () => {
  const side = sideOn(() => [FIRST, SECOND])

  expect(side.show(VIEW)).toBe('second')
  expect(opened.map(({ x }) => x)).toEqual([1440])
})

test('a locked desk leaves the clinic’s name alone', () => {
  const side = sideOn(() => [FIRST, SECOND])
  side.show(VIEW)

  side.blank()

  expect(opened[0]?.told.at(-1)).toEqual({ clinicName: 'Sample Family Clinic', view: null } satisfies Told)
})

test('an unplugged screen closes the window and opens none', () => {
  let screens = [FIRST, SECOND]
  const side = sideOn(() => screens)
  side.show(VIEW)

  screens = [FIRST]
  side.screenGone()

  expect(opened.map(({ isClosed }) => isClosed)).toEqual([true])
  expect(side.show(VIEW)).toBe('none')
  expect(opened).toHaveLength(1)
})
