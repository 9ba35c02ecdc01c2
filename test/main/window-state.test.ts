import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow, Rectangle } from 'electron'
import { expect, test } from 'vitest'
import { keepWindowState, readWindowState } from '../../electron/main/window/window-state.ts'
import { aFolder } from '../support/store-folder.ts'

const LEFT: Rectangle = { x: 0, y: 0, width: 1920, height: 1080 }
const RIGHT: Rectangle = { x: 1920, y: 0, width: 1280, height: 1024 }
const FIRST = { bounds: { width: 1440, height: 900 }, isMaximized: false }

function saved(content: string): string {
  const file = join(aFolder(), 'window.json')
  writeFileSync(file, content)
  return file
}

const place = (changes: object) =>
  JSON.stringify({ x: 100, y: 50, width: 1200, height: 800, isMaximized: false, ...changes })

test('opens where it stood last time', () => {
  const state = readWindowState(saved(place({ isMaximized: true })), [LEFT])

  expect(state).toEqual({ bounds: { x: 100, y: 50, width: 1200, height: 800 }, isMaximized: true })
})

test('opens on the second screen while that is there', () => {
  const file = saved(place({ x: 2_000 }))

  expect(readWindowState(file, [LEFT, RIGHT]).bounds).toMatchObject({ x: 2_000 })
  expect(readWindowState(file, [LEFT]).bounds).toEqual({ width: 1200, height: 800 })
})

test.each([
  ['above the screen', { y: -400 }],
  ['below the screen', { y: 1_050 }],
  ['to the left', { x: -1_150 }],
  ['to the right', { x: 1_880 }],
])('keeps its size when its place is %s', (_where, changes) => {
  expect(readWindowState(saved(place(changes)), [LEFT]).bounds).toEqual({ width: 1200, height: 800 })
})

test.each([
  ['nothing', ''],
  ['half a file', '{"x": 1'],
  ['a list', '[]'],
  ['null', 'null'],
  ['letters for numbers', place({ width: '1200' })],
  ['no number', place({ x: null })],
  ['a window too small to use', place({ width: 3 })],
  ['a window larger than any screen', place({ height: 1e9 })],
  ['broken pixels', place({ x: 0.5 })],
])('opens as the first time when the file holds %s', (_what, content) => {
  expect(readWindowState(saved(content), [LEFT])).toEqual(FIRST)
})

test('opens as the first time where there is no file, or a folder', () => {
  const folder = aFolder()
  mkdirSync(join(folder, 'window.json'))

  expect(readWindowState(join(folder, 'none.json'), [LEFT])).toEqual(FIRST)
  expect(readWindowState(join(folder, 'window.json'), [LEFT])).toEqual(FIRST)
})

test('keeps size and place on closing, as they are when not maximized', () => {
  const bounds = { x: 5, y: 6, width: 1300, height: 700 }
  const window = Object.assign(new EventEmitter(), { getNormalBounds: () => bounds, isMaximized: () => true })
  const file = join(aFolder(), 'window.json')

  keepWindowState(window as unknown as BrowserWindow, (content) => writeFileSync(file, content))
  window.emit('close')

  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ ...bounds, isMaximized: true })
  expect(readWindowState(file, [LEFT])).toEqual({ bounds, isMaximized: true })
})
