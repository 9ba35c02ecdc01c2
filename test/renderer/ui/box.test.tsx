// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FormBox } from '../../../renderer/ui/form-box.tsx'
import { TextField } from '../../../renderer/ui/text-field.tsx'
import { renderPart } from '../../support/window.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function PriceAndReason(): ReactNode {
  const [reason, setReason] = useState('')
  return (
    <FormBox title="Price by hand" does="Use" leaves="Leave" onFinished={() => undefined} onClosed={() => undefined}>
      <TextField label="Price" text="612" onTyped={() => undefined} autoFocus />
      <TextField label="Reason" text={reason} onTyped={setReason} />
    </FormBox>
  )
}

test('the first field of a box has the focus at once', () => {
  renderPart(<PriceAndReason />)

  expect(document.activeElement).toBe(screen.getByLabelText('Price'))
})

test('who has gone on to the second field stays there', () => {
  renderPart(<PriceAndReason />)
  const reason = screen.getByLabelText('Reason')
  act(() => reason.focus())
  fireEvent.change(reason, { target: { value: 'told on' } })

  act(() => void vi.advanceTimersByTime(1_000))

  expect(document.activeElement).toBe(reason)
})
