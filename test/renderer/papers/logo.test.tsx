// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LogoField } from '../../../renderer/features/papers/making/logo-field.tsx'
import type { Stationery } from '../../../shared/model/stationery.ts'
import { aPlainPng } from '../../support/pictures.ts'
import { renderPart } from '../../support/window.tsx'

/** The field with no logo yet; gives the logos that were picked. */
function aField(): Stationery['logo'][] {
  const picked: Stationery['logo'][] = []
  renderPart(<LogoField logo={null} onPicked={(logo) => picked.push(logo)} />)
  return picked
}

const drop = (file: File) => fireEvent.drop(document.body, { dataTransfer: { files: [file] } })

test('the clinic’s logo is dropped where it is chosen', async () => {
  const picked = aField()

  expect(drop(new File([aPlainPng(120, 60)], 'logo.png', { type: 'image/png' }))).toBe(false)

  await waitFor(() => expect(picked).toHaveLength(1))
  expect(picked[0]).toMatchObject({ type: 'image/png' })
  expect([...(picked[0]?.bytes ?? [])]).toEqual([...aPlainPng(120, 60)])
})

test('a file that only looks like a picture is no logo, and says so', async () => {
  const picked = aField()

  drop(new File(['<svg/>'], 'logo.png', { type: 'image/png' }))

  expect(await screen.findByText(/must be a PNG or JPEG/)).toBeTruthy()
  expect(picked).toEqual([])
})

test('a picture that is dropped on a place of its own is left to it', () => {
  const picked = aField()
  const place = document.createElement('div')
  place.dataset.takesFiles = ''
  document.body.append(place)

  fireEvent.drop(place, { dataTransfer: { files: [new File([aPlainPng()], 'scan.png', { type: 'image/png' })] } })

  expect(picked).toEqual([])
  place.remove()
})
