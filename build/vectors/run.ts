import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { families } from './families.ts'
import { asRecord, type Json, type JsonRecord, recordsAt, textOr } from './json.ts'

/** `npm run vectors -- FILE…`: runs worked cases through the engine; a line for each that fails, then the count. */
function main(paths: readonly string[]): number {
  let [passed, failed] = [0, 0]
  for (const path of paths) {
    for (const { name, result } of outcomes(path)) {
      if (result.passed) passed += 1
      else failed += 1
      if (!result.passed) console.log(`${basename(path)} ${name}: ${result.detail}`)
    }
  }
  console.log(`${passed} passed, ${failed} failed`)
  return failed > 0 || paths.length === 0 ? 1 : 0
}

interface Outcome {
  readonly name: string
  readonly result: { readonly passed: boolean; readonly detail: string }
}

function outcomes(path: string): readonly Outcome[] {
  const file = readVectors(path)
  if (typeof file === 'string') return [{ name: 'file', result: { passed: false, detail: file } }]
  const family = families.find((other) => other.fits(file))
  const cases = [
    ...recordsAt(file, 'cases'),
    ...(family ? family.sideLists.flatMap((list) => sideCases(file, list)) : []),
  ]
  if (cases.length === 0) return [{ name: 'file', result: { passed: false, detail: 'no cases' } }]
  return cases.map((vector) => {
    const name = textOr(vector, 'id', 'case without id')
    if (!family) return { name, result: { passed: false, detail: 'no engine for this kind of file' } }
    return { name, result: family.run(file, vector) }
  })
}

function sideCases(file: JsonRecord, list: string): readonly JsonRecord[] {
  return recordsAt(file, list).map((entry) => ({ ...entry, kind: list }))
}

function readVectors(path: string): JsonRecord | string {
  try {
    const parsed: Json = JSON.parse(readFileSync(path, 'utf8'))
    return asRecord(parsed, basename(path))
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

process.exitCode = main(process.argv.slice(2))
