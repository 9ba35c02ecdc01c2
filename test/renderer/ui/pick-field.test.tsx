// @vitest-environment jsdom
import { act, screen } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { expect, test, vi } from 'vitest'
import { PickField } from '../../../renderer/ui/pick-field.tsx'
import { leave, press, renderPart, type } from '../../support/window.tsx'

const CHOICES = [
  { value: 'ppo', label: 'Sample Plan PPO 1500' },
  { value: 'hmo', label: 'Sample Plan HMO' },
  { value: 'medicare', label: 'Medicare Advantage' },
]

function Plans({ onNew }: { readonly onNew?: (words: string) => void }): ReactNode {
  const [value, setValue] = useState<string | null>('ppo')
  const takesNew = onNew ? { onNew } : {}
  return <PickField label="Plan" choices={CHOICES} value={value} onPicked={setValue} {...takesNew} />
}

function box(): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('combobox', { name: 'Plan' })
}

test('stays closed on focus and opens with the arrow', () => {
  renderPart(<Plans />)
  act(() => box().focus())
  expect(box().getAttribute('aria-expanded')).toBe('false')

  press('ArrowDown', { alt: true })

  expect(box().getAttribute('aria-expanded')).toBe('true')
})

test('filters by any part and takes the first hit with Enter', async () => {
  renderPart(<Plans />)
  type('Plan', 'adv')
  await screen.findByRole('option', { name: 'Medicare Advantage' })

  press('Enter')

  expect(box().value).toBe('Medicare Advantage')
})

test('takes the first hit when it is left with Tab', async () => {
  renderPart(<Plans />)
  type('Plan', 'hm')
  await screen.findByRole('option')

  leave(box())

  expect(await screen.findByDisplayValue('Sample Plan HMO')).toBeTruthy()
})

test('keeps the old entry with Escape', async () => {
  renderPart(<Plans />)
  type('Plan', 'hm')
  await screen.findByRole('option')

  press('Escape')

  expect(box().value).toBe('Sample Plan PPO 1500')
})

test('changes nothing when the text is cleared and left', () => {
  renderPart(<Plans />)
  type('Plan', '')

  leave(box())

  expect(box().value).toBe('Sample Plan PPO 1500')
})

test('takes words that are no entry where new ones are allowed', async () => {
  const onNew = vi.fn()
  renderPart(<Plans onNew={onNew} />)
  type('Plan', 'Sample Plan New')
  await screen.findByText('Enter adds “Sample Plan New”.')

  press('Enter')

  expect(onNew).toHaveBeenCalledWith('Sample Plan New')
})
