import { EventEmitter } from 'node:events'
import type { App, BrowserWindow } from 'electron'
import { expect, test } from 'vitest'
import { endWell } from '../../electron/main/end-well.ts'

/** An app with one window, as Electron ends them: quitting asks the window, and both may say no. */
function aDesk(close: () => Promise<void>) {
  const [app, window] = [new EventEmitter(), new EventEmitter()]
  const told: string[] = []
  const asked = (emitter: EventEmitter, name: string): boolean => {
    let isPrevented = false
    emitter.emit(name, { preventDefault: () => (isPrevented = true) })
    return !isPrevented
  }
  const closeWindow = (): void => {
    if (told.includes('gone') || !asked(window, 'close')) return
    told.push('gone')
    app.emit('window-all-closed')
  }
  const quit = (): void => {
    if (told.includes('quit') || !asked(app, 'before-quit')) return
    if (!told.includes('gone') && !asked(window, 'close')) return
    told.push('quit')
  }
  const whole = Object.assign(app, { quit })
  endWell(whole as unknown as App, window as unknown as BrowserWindow, async () => {
    told.push('closing')
    await close()
    told.push(told.includes('gone') ? 'closed too late' : 'closed')
  })
  return { told, closeWindow, quit }
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))

test.each(['closeWindow', 'quit'] as const)('by %s the records are closed while the window is there', async (way) => {
  const desk = aDesk(turn)

  desk[way]()
  expect(desk.told).toEqual(['closing'])
  await turn()
  await turn()

  expect(desk.told).toEqual(['closing', 'closed', 'quit'])
})

test('closing twice, by the window and by the system, closes once and ends', async () => {
  const desk = aDesk(turn)

  desk.closeWindow()
  desk.closeWindow()
  desk.quit()
  await turn()
  await turn()

  expect(desk.told).toEqual(['closing', 'closed', 'quit'])
})

test('records that do not close well do not keep the window open', async () => {
  const desk = aDesk(() => Promise.reject(new Error('of a test')))

  desk.closeWindow()
  await turn()

  expect(desk.told).toEqual(['closing', 'quit'])
})
