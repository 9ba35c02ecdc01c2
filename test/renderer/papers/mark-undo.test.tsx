// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ask, openDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aPlan } from '../../support/samples.ts'
import { openWindow, press } from '../../support/window.tsx'

test('how a paper reached somebody is taken back with Ctrl+Z, and holds again with Ctrl+Y', async () => {
  const desk = openDesk()
  const { papers } = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
  const agreement = papers.find(({ kind }) => kind === 'planAgreement')
  if (agreement === undefined) throw new Error('a plan has its agreement')
  const ways = async () => (await ask(desk, 'paper.story', { documentId: agreement.id })).map(({ how }) => how)
  openWindow({ home: { to: 'papers', documentId: agreement.id } }, desk)
  const handed = await screen.findByRole('button', { name: 'Handed over' })
  act(() => handed.click())
  await screen.findByText('Recorded how the paper reached them')
  expect(await ways()).toEqual(['handed'])

  press('z', { ctrl: true })
  await waitFor(async () => expect(await ways()).toEqual([]))

  press('y', { ctrl: true })
  await waitFor(async () => expect(await ways()).toEqual(['handed']))
})
