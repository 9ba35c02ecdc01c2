// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest'
import { createKeyStore, pressedKeys, shownKeys } from '../../../renderer/ui/keys.ts'

function pressed(key: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key
  return new KeyboardEvent('keydown', { key, code, cancelable: true, ...init })
}

describe('a pressed key', () => {
  test.each([
    ['Ctrl+Enter', pressed('Enter', { ctrlKey: true })],
    ['Alt+C', pressed('ç', { altKey: true, code: 'KeyC' })],
    ['Ctrl+Shift+N', pressed('N', { ctrlKey: true, shiftKey: true })],
    ['W', pressed('w')],
    ['?', pressed('?', { shiftKey: true })],
    ['F2', pressed('F2')],
    ['Ctrl+Tab', pressed('Tab', { ctrlKey: true })],
    ['Space', pressed(' ')],
  ])('is written as %s', (written, event) => {
    expect(pressedKeys(event)).toBe(written)
  })

  test('is none while only a modifier is held', () => {
    expect(pressedKeys(pressed('Control', { ctrlKey: true }))).toBeNull()
  })
})

describe('live keys', () => {
  test('the nearest layer takes the key', () => {
    const store = createKeyStore()
    const [app, sheet] = [vi.fn(), vi.fn()]
    store.put(1, 'app', [{ keys: 'Escape', does: 'Leave', run: app }])
    store.put(2, 'sheet', [{ keys: 'Escape', does: 'Close', run: sheet }])

    store.press(pressed('Escape'))

    expect(sheet).toHaveBeenCalledOnce()
    expect(app).not.toHaveBeenCalled()
    expect(store.live()).toEqual([{ shown: 'Esc', does: 'Close' }])
  })

  test('a box keeps the keys beneath from acting', () => {
    const store = createKeyStore()
    const app = vi.fn()
    store.put(1, 'app', [{ keys: 'Ctrl+N', does: 'New estimate', run: app }])
    store.put(2, 'box', [{ keys: 'Escape', does: null, run: () => {} }])

    store.press(pressed('n', { ctrlKey: true }))

    expect(app).not.toHaveBeenCalled()
    expect(store.live()).toEqual([])
  })

  test('a single letter in a text field belongs to the text', () => {
    const store = createKeyStore()
    const why = vi.fn()
    const field = document.body.appendChild(document.createElement('input'))
    field.addEventListener('keydown', store.press)
    store.put(1, 'page', [{ keys: 'W', does: 'Why', run: why }])

    field.dispatchEvent(pressed('w'))

    expect(why).not.toHaveBeenCalled()
  })

  test('a key that is off neither acts nor shows', () => {
    const store = createKeyStore()
    const run = vi.fn()
    store.put(1, 'page', [{ keys: 'P', does: 'Plan', run, isOn: false }])

    store.press(pressed('p'))

    expect(run).not.toHaveBeenCalled()
    expect(store.live()).toEqual([])
  })
})

test('a function key acts from within a text, with Shift too', () => {
  const store = createKeyStore()
  const blank = vi.fn()
  store.put(1, 'app', [{ keys: 'Shift+F5', does: null, run: blank }])
  const field = document.body.appendChild(document.createElement('input'))
  const event = pressed('F5', { shiftKey: true, bubbles: true })
  field.addEventListener('keydown', store.press)

  field.dispatchEvent(event)
  field.remove()

  expect(blank).toHaveBeenCalledOnce()
})

test('keys are printed as people read them', () => {
  expect(['Ctrl+Enter', 'Alt+C', 'Insert', 'ArrowDown'].map(shownKeys)).toEqual(['Ctrl ↵', 'Alt C', 'Ins', '↓'])
})
