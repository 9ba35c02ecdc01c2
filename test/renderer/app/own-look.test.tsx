// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { nextZoom } from '../../../renderer/lib/own-look.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { SUPERVISOR } from '../../support/samples.ts'
import { openWindow, press } from '../../support/window.tsx'

const html = () => document.documentElement.dataset

async function openAccount(desk: TestDesk): Promise<void> {
  openWindow({ home: { to: 'account' } }, desk)
  await screen.findByRole('region', { name: 'How it looks' })
}

test('sizes go from 80 to 200 percent and stop there', () => {
  expect([nextZoom(80, -1), nextZoom(100, 1), nextZoom(125, -1), nextZoom(200, 1)]).toEqual([80, 110, 110, 200])
})

test('keys enlarge the window and it is remembered', async () => {
  const desk = openDesk()
  await openAccount(desk)

  press('+', { ctrl: true })
  await screen.findByText('Size 110 %')
  press('=', { ctrl: true })
  await screen.findByText('Size 125 %')
  press('-', { ctrl: true })
  await screen.findByText('Size 110 %')

  expect((await ask(desk, 'setting.list', {})).zoom).toBe('110')
  expect(await ask(desk, 'setting.list', {}, SUPERVISOR)).toEqual({})
})

test('Ctrl+0 brings the usual size back', async () => {
  const desk = openDesk()
  await ask(desk, 'setting.keep', { name: 'zoom', value: '150' })
  await openAccount(desk)
  await screen.findByText('Size 150 %')

  press('0', { ctrl: true })

  await screen.findByText('Size 100 %')
})

test('text is set by name, and a size between the names stands beside them', async () => {
  const desk = openDesk()
  await openAccount(desk)
  expect(screen.getByRole('radio', { name: 'Normal' }).ariaChecked).toBe('true')

  act(() => screen.getByRole('radio', { name: 'Larger' }).click())
  await screen.findByText('Size 128 %')
  expect((await ask(desk, 'setting.list', {})).zoom).toBe('128')
  press('-', { ctrl: true })

  const between = await screen.findByRole('radio', { name: '125 %' })
  expect([between.ariaChecked, between.tabIndex]).toEqual(['true', 0])
  act(() => screen.getByRole('radio', { name: 'Large' }).click())
  await screen.findByText('Size 114 %')
  expect(screen.queryByRole('radio', { name: '125 %' })).toBeNull()
  press('+', { ctrl: true })
  await screen.findByText('Size 125 %')
})

test('a size that nobody can have is the usual one', async () => {
  const desk = openDesk()
  await ask(desk, 'setting.keep', { name: 'zoom', value: '900' })

  await openAccount(desk)

  await screen.findByText('Size 100 %')
})

test('rows are as close as the person wants them', async () => {
  const desk = openDesk()
  await openAccount(desk)
  expect(html().density).toBe('auto')

  act(() => screen.getByRole('radio', { name: 'Compact' }).click())

  await waitFor(() => expect(html().density).toBe('compact'))
  await waitFor(async () => expect((await ask(desk, 'setting.list', {})).density).toBe('compact'))
})

test('the theme follows the person before the system', async () => {
  const desk = openDesk()
  await ask(desk, 'setting.keep', { name: 'theme', value: 'dark' })
  await openAccount(desk)
  await waitFor(() => expect(html().theme).toBe('dark'))

  act(() => screen.getByRole('radio', { name: 'Like the system' }).click())

  await waitFor(() => expect(html().theme).toBe('light'))
})

/** A line that has no room for its words, as a browser measures it. */
function aCutLine(): HTMLElement {
  const line = document.querySelector('main')?.appendChild(document.createElement('p'))
  if (line === undefined) throw new Error('no screen to stand on')
  line.style.textOverflow = 'ellipsis'
  line.innerText = 'Sample Statewide Plan'
  for (const [side, value] of Object.entries({ scrollWidth: 200, clientWidth: 90 }))
    Object.defineProperty(line, side, { configurable: true, value })
  return line
}

test('cut words are told whole under the pointer, not at the counter', async () => {
  await openAccount(openDesk())
  const line = aCutLine()

  fireEvent.pointerOver(line)
  const told = line.title
  press('F12')
  await waitFor(() => expect(html().counter).toBe('on'))
  fireEvent.pointerOver(line)

  expect([told, line.title]).toEqual(['Sample Statewide Plan', ''])
})
