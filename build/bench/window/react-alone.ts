import { createElement, type ReactNode, useState } from 'react'
import { createRoot } from 'react-dom/client'

/** A page of react-dom alone: a name, a password and a button. */
function Page(): ReactNode {
  const [name, setName] = useState('Counselor 1')
  const [password, setPassword] = useState('')
  return createElement(
    'main',
    null,
    createElement('h1', null, 'Sample Family Clinic'),
    field('Name', 'text', name, setName),
    field('Password', 'password', password, setPassword),
    createElement('button', { type: 'button' }, 'Sign in'),
  )
}

function field(label: string, type: string, value: string, onTyped: (value: string) => void): ReactNode {
  const onChange = (event: { readonly target: { readonly value: string } }): void => onTyped(event.target.value)
  return createElement('label', null, label, createElement('input', { type, value, onChange }))
}

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no place for itself')
createRoot(root).render(createElement(Page))
