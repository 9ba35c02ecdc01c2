// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ToastProvider, type ToastWords, useToast } from '../../../renderer/ui/toast.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function Say({ toast }: { readonly toast: ToastWords }) {
  const say = useToast()
  return (
    <button type="button" onKeyDown={() => say(toast)}>
      act
    </button>
  )
}

/** Acts by a key, which says the toast while the key is still being told to the window. */
function actAndSay(toast: ToastWords): void {
  render(
    <ToastProvider>
      <Say toast={toast} />
    </ToastProvider>,
  )
  fireEvent.keyDown(screen.getByRole('button', { name: 'act' }), { key: 'Enter' })
  act(() => void vi.advanceTimersByTime(1))
}

test('a toast stands for eight seconds', () => {
  actAndSay({ words: 'Saved PPO' })
  act(() => void vi.advanceTimersByTime(7_900))
  expect(screen.getByText('Saved PPO')).toBeDefined()
  act(() => void vi.advanceTimersByTime(200))
  expect(screen.queryByText('Saved PPO')).toBeNull()
})

test('the next action ends a toast', () => {
  actAndSay({ words: 'Saved PPO' })
  fireEvent.keyDown(document.body, { key: 'Shift' })
  expect(screen.getByText('Saved PPO')).toBeDefined()
  fireEvent.keyDown(document.body, { key: 'ArrowDown' })
  expect(screen.queryByText('Saved PPO')).toBeNull()
})

test('a toast that takes something back outlasts the next action', () => {
  const onUndo = vi.fn()
  actAndSay({ words: 'Removed a line', onUndo })
  fireEvent.keyDown(document.body, { key: 'ArrowDown' })
  expect(screen.getByText('Removed a line')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: /Undo/ }))
  expect(onUndo).toHaveBeenCalledOnce()
  expect(screen.queryByText('Removed a line')).toBeNull()
})
