import { type ChangeEvent, createElement, type ReactNode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { firstNames, LINES_BELOW, PEOPLE_SHOWN } from './samis.ts'

/** The least that a list under a field does in React: the names that begin so, from a list held here, and fixed lines. */
const NAMES = firstNames()

function List(): ReactNode {
  const [typed, setTyped] = useState('')
  const found = NAMES.filter((name) => name.toLowerCase().startsWith(typed)).slice(0, PEOPLE_SHOWN)
  const below = Array.from({ length: LINES_BELOW }, (_, nth) => `Line ${nth + 1} for ${found[0] ?? 'nobody'}`)
  const lines = [...found, ...below].map((words, at) =>
    createElement('div', { key: words, role: 'option', 'aria-selected': at === 0, tabIndex: -1 }, words),
  )
  const onChange = (event: ChangeEvent<HTMLInputElement>): void => setTyped(event.target.value)
  return createElement(
    'div',
    null,
    createElement('input', { 'aria-label': 'Find', value: typed, onChange }),
    createElement('div', { role: 'listbox', 'aria-label': 'Found' }, lines),
  )
}

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no place for the list')
createRoot(root).render(createElement(List))
