import { expect, test } from 'vitest'
import { drawDocument } from '../../electron/pdf/draw-document.ts'
import { codeFrom, codeGroups } from '../../electron/vault/recovery-code.ts'
import { plainDate } from '../../shared/dates/plain-date.ts'
import { flatText } from '../../shared/documents/flat-text.ts'
import { recoveryKit } from '../../shared/documents/recovery-kit.ts'

const KIT = recoveryKit({
  language: 'en',
  number: '2026-11-21',
  version: 1,
  issuedOn: plainDate('2026-11-21'),
  preparedBy: 'Administrator 1',
  clinic: { name: 'Sample Clinic', legalName: null, addressLines: [], phone: '', npi: null, tin: null },
  groups: codeGroups(codeFrom(Buffer.alloc(20, 0x11))),
})

test('the kit shows all groups of the code in two lines', () => {
  const [first, second] = flatText(KIT)
    .split('\n')
    .filter((line) => line.includes(' – ') || line.includes('\u00a0–'))

  expect([first, second].map((line) => line?.replaceAll('\u00a0', ' '))).toEqual([
    expect.stringContaining('248H2 48H24 8H248 H248H'.split(' ').join(' – ')),
    expect.stringContaining(
      codeGroups(codeFrom(Buffer.alloc(20, 0x11)))
        .slice(4)
        .join(' – '),
    ),
  ])
})

test('the kit is drawn without a letter missing', async () => {
  const drawn = await drawDocument(KIT, { madeAt: '2026-11-21T14:32:00-05:00', mark: 'original' })

  expect(drawn.warnings).toEqual([])
  expect(drawn.pages).toBe(2)
})
