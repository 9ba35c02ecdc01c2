// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { expect, test } from 'vitest'
import { lazyScreen, loadScreens } from '../../../renderer/app/lazy-screen.tsx'

const Named = ({ name }: { readonly name: string }) => <p>{`screen of ${name}`}</p>

function shown(element: React.ReactNode) {
  return act(async () => render(<Suspense fallback="coming">{element}</Suspense>))
}

test('a screen is fetched when it is first shown', async () => {
  let fetched = 0
  const Screen = lazyScreen(async () => {
    fetched += 1
    return Named
  })
  expect(fetched).toBe(0)
  await shown(<Screen name="plans" />)
  expect(screen.getByText('screen of plans')).toBeDefined()
  await shown(<Screen name="fees" />)
  expect(fetched).toBe(1)
})

test('a screen that was fetched before is drawn at once', async () => {
  const Screen = lazyScreen(async () => Named)
  await loadScreens()
  render(<Screen name="papers" />)
  expect(screen.getByText('screen of papers')).toBeDefined()
})

test('a fetch that failed is tried again', async () => {
  let fetched = 0
  lazyScreen(async () => {
    fetched += 1
    if (fetched === 1) throw new Error('the file is not there')
    return Named
  })
  await expect(loadScreens()).rejects.toThrow('the file is not there')
  await loadScreens()
  expect(fetched).toBe(2)
})
