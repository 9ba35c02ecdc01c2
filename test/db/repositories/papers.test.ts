import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import * as numbers from '../../../db/repositories/numbers.ts'
import * as papers from '../../../db/repositories/papers.ts'
import { documentIdSchema } from '../../../shared/model/ids.ts'
import { refusalOf } from '../../support/cause.ts'
import { aClinicWithOnePatient, PATIENT_A } from '../../support/filled-store.ts'
import { COUNSELOR, NOW } from '../../support/samples.ts'

function aPaper(number: string): papers.NewPaper {
  return {
    id: documentIdSchema.parse('W1-paper'),
    number,
    version: 1,
    kind: 'receipt',
    language: 'es',
    title: 'Recibo',
    patientId: PATIENT_A.id,
    patientName: 'Sample Patient A',
    estimateId: null,
    planId: null,
    receiptId: null,
    boxes: [{ field: 'patient.name', letter: '\u6797' }],
    issuedAt: NOW,
    issuedById: COUNSELOR.id,
    original: { bytes: new Uint8Array([37, 80, 68, 70, 0]), sha256: 'a'.repeat(64), pageCount: 2 },
    copy: { bytes: new Uint8Array([37, 80, 68, 70, 1]), sha256: 'b'.repeat(64), pageCount: 3 },
  }
}

test('a paper keeps the bytes of original and copy', () => {
  const { writer, reader } = aClinicWithOnePatient()
  const paper = aPaper(numbers.take(writer, 'receipt', 2026, NOW))

  papers.add(writer, paper)

  expect(papers.file(reader, paper.id, 'original')).toEqual(paper.original)
  expect(papers.file(reader, paper.id, 'copy')).toEqual(paper.copy)
  expect(papers.boxesOf(reader, paper.id)).toEqual(paper.boxes)
  const { issuedById, receiptId, original, copy, boxes: _boxes, ...shown } = paper
  expect(papers.list(reader, PATIENT_A.id)).toEqual([
    { ...shown, issuedBy: COUNSELOR.name, pageCount: 2, sha256: original.sha256 },
  ])
  expect([issuedById, receiptId, copy.pageCount]).toEqual([COUNSELOR.id, null, 3])
})

test('an issued paper can be neither changed nor deleted nor replaced', () => {
  const { writer } = aClinicWithOnePatient()
  papers.add(writer, aPaper(numbers.take(writer, 'receipt', 2026, NOW)))

  expect(refusalOf(() => writer.run(sql`UPDATE paper_files SET bytes = x'00'`))).toMatch(/never changes/)
  expect(refusalOf(() => writer.run(sql`DELETE FROM papers`))).toMatch(/never changes/)
  expect(
    refusalOf(() =>
      writer.run(
        sql`INSERT OR REPLACE INTO paper_files SELECT paper_id, face, x'00', sha256, 1 FROM paper_files LIMIT 1`,
      ),
    ),
  ).toMatch(/never changes/)
})

test('a number is given out once and counts per year', () => {
  const { writer, reader } = aClinicWithOnePatient()

  expect(numbers.next(reader, 'estimate', 2026)).toBe('E-2026-0001')
  expect(numbers.take(writer, 'estimate', 2026, NOW)).toBe('E-2026-0001')
  expect(numbers.take(writer, 'estimate', 2026, NOW)).toBe('E-2026-0002')
  expect(numbers.take(writer, 'estimate', 2027, NOW)).toBe('E-2027-0001')
  expect(numbers.take(writer, 'plan', 2026, NOW)).toBe('PP-2026-0001')
  expect(refusalOf(() => writer.run(sql`DELETE FROM numbers`))).toMatch(/never changes/)
})

test('a transaction that fails gives its number back', () => {
  const { writer, reader } = aClinicWithOnePatient()
  const failing = () =>
    writer.transaction((tx) => {
      numbers.take(tx, 'estimate', 2026, NOW)
      throw new Error('the disk is full')
    })

  expect(failing).toThrow('the disk is full')

  expect(numbers.next(reader, 'estimate', 2026)).toBe('E-2026-0001')
})
