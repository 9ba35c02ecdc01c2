// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { shortName } from '../../../shared/text/counter-names.ts'
import { helpFor, howTos } from '../../../shared/text/help.ts'
import { openWindow, press } from '../../support/window.tsx'

describe('help', () => {
  test('opens by F1 with the keys of this screen', async () => {
    openWindow()
    await screen.findByText('Sample Patient A')

    press('F1')

    expect(await screen.findByRole('heading', { name: 'Keys that work here now' })).toBeTruthy()
    expect(screen.getByRole('complementary', { name: 'Help' }).textContent).toContain('New patient')
  })

  test('prints the card of this screen by Alt+P', async () => {
    const { desk } = openWindow()
    await screen.findByText('Sample Patient A')
    press('F1')
    await screen.findByRole('button', { name: /^Print card/ })

    press('p', { alt: true })

    expect(await screen.findByText('Sent the card to the printer')).toBeTruthy()
    expect(desk.printed.map(({ title }) => title)).toEqual(['Card: lists'])
  })

  test('finds a word and says what it means', async () => {
    openWindow()
    await screen.findByText('Sample Patient A')
    press('F1')

    fireEvent.change(await screen.findByLabelText('Find a key, a task or a word'), { target: { value: 'coinsur' } })

    expect(screen.getByText('Your share of the cost, as a percentage, after the deductible.')).toBeTruthy()
    expect(screen.queryByText('guarantor')).toBeNull()
  })

  test('says so where nothing fits', async () => {
    openWindow()
    await screen.findByText('Sample Patient A')
    press('F1')

    fireEvent.change(await screen.findByLabelText('Find a key, a task or a word'), { target: { value: 'zebra' } })

    expect(screen.getByText(/Nothing in the help fits “zebra”/)).toBeTruthy()
  })

  test('puts the tasks of the screen first and loses none', () => {
    const { howTos: found } = helpFor('', 'payment')

    expect(found[0]?.topic).toBe('payment')
    expect(found).toHaveLength(howTos.length)
  })
})

describe('the counter view', () => {
  test('hides names and amounts by F12 and shows them again', async () => {
    openWindow()
    await screen.findByText('Sample Patient A')

    press('F12')
    expect(document.documentElement.dataset.counter).toBe('on')
    expect(screen.getByText('Sample Patient A').closest('[data-private]')).not.toBeNull()

    press('F12')
    expect(document.documentElement.dataset.counter).toBeUndefined()
  })
})

describe('names in the counter view', () => {
  test.each([
    ['Sample Patient A', 'Sam… P.'],
    ['Al “Sample” Patient', 'A… S.'],
    ['Sample', 'Sam…'],
    ['', '…'],
  ])('of %j show as %j', (name, shown) => {
    expect(shortName(name)).toBe(shown)
  })

  test('stand shortened in the palette and nowhere on tabs', async () => {
    openWindow()
    await screen.findByText('Sample Patient A')
    press('Enter')
    await screen.findByRole('heading', { name: 'Contact' })
    press('F12')
    const tabs = screen.getByRole('navigation', { name: 'Open work' })
    await waitFor(() => expect(within(tabs).getByRole('button', { name: 'Patient' }).title).toBe('Patient'))
    expect(tabs.outerHTML).not.toContain('Sample Patient A')

    press('k', { ctrl: true })
    const list = await screen.findByRole('listbox', { name: 'Find a patient or action' })
    await within(list).findByRole('option', { name: /Sam… P\..*born 1981/ })

    expect(list.textContent).not.toMatch(/Sample Patient A|04\/12\/1981/)
    press('F12')
  })
})

describe('copying', () => {
  test('of marked words goes through the trail, from the record on screen', async () => {
    const { desk } = openWindow()
    const title = await screen.findByText('Sample Patient A')
    document.getSelection()?.selectAllChildren(title)

    document.dispatchEvent(new Event('copy'))

    await waitFor(() => expect(desk.copied).toEqual(['Sample Patient A']))
  })

  test('never takes a secret out of its field', async () => {
    const { desk, bridge } = openWindow()
    await screen.findByText('Sample Patient A')
    const field = Object.assign(document.createElement('input'), { type: 'password', value: 'a secret' })
    document.body.append(field)
    field.focus()
    field.select()

    document.dispatchEvent(new Event('copy'))

    expect(document.activeElement).toBe(field)
    expect(bridge.asked).not.toContain('clipboard.copy')
    expect(desk.copied).toEqual([])
    field.remove()
  })
})
