import { expect, test } from 'vitest'
import { withoutHeading, withoutName } from '../../../renderer/features/tray/without-name.ts'

test('a title beside a name does not say the name again', () => {
  expect(withoutName('Coverage of Sample Patient A', 'Sample Patient A')).toBe('Coverage')
  expect(withoutName('Post payment, Sample Patient A', 'Sample Patient A')).toBe('Post payment')
  expect(withoutName('Coverage of Sample Patient A', '')).toBe('Coverage of Sample Patient A')
  expect(withoutName('Coverage of Sample Patient AB', 'Sample Patient A')).toBe('Coverage of Sample Patient AB')
})

test('a line does not say the heading above it again', () => {
  expect(withoutHeading('Calls promised, PP-2026-0009', 'Calls promised')).toBe('PP-2026-0009')
  expect(withoutHeading('Calls promised', 'Calls promised')).toBe('')
  expect(withoutHeading('Estimate: Shoulder MRI', 'Estimates not issued')).toBe('Estimate: Shoulder MRI')
})
