import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Parameter } from '../../shared/rules/parameter.ts'

const RULES = join(import.meta.dirname, '../../shared/rules')
/** What declares, gathers or describes rules and is none itself; policy packs have a shape and a test of their own. */
const NO_RULES = [
  'parameter.ts',
  'rule-book.ts',
  'plan-templates/plan-template.ts',
  'plan-templates/template-table.ts',
  'plan-templates/medicare-template-table.ts',
  'plan-templates/medicare-care-table.ts',
  'plan-templates/network-care-table.ts',
  'plan-templates/high-deductible-care-table.ts',
]

/** Every file below `shared/rules` that should hold one rule, with the id that its path asks for. */
export const ruleFiles = filesBelow(RULES)
  .map((path) => relative(RULES, path).replaceAll('\\', '/'))
  .filter((path) => !NO_RULES.includes(path) && !path.startsWith('policy/'))
  .map((path) => ({ path, id: idOf(path) }))

/** The only rule of a file; throws when it holds none or several. */
export async function ruleIn(path: string): Promise<Parameter<unknown>> {
  const loaded: Record<string, unknown> = await import(join(RULES, path))
  const rules = Object.values(loaded).filter(isParameter)
  const [rule] = rules
  if (rule === undefined || rules.length > 1) throw new Error(`${rules.length} rules in ${path}`)
  return rule
}

function isParameter(value: unknown): value is Parameter<unknown> {
  return typeof value === 'object' && value !== null && 'asks' in value && 'values' in value
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path)
    return path.endsWith('.ts') ? [path] : []
  })
}

function idOf(path: string): string {
  return path
    .replace(/\.ts$/, '')
    .split('/')
    .map((part) => part.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()))
    .join('.')
}

/** What is wrong with the tiers anywhere inside a value: they rise without a gap, and the last one has no end. */
export function tierProblems(value: unknown): readonly string[] {
  if (Array.isArray(value)) return [...listProblems(value), ...value.flatMap(tierProblems)]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(tierProblems)
}

function listProblems(list: readonly unknown[]): readonly string[] {
  const ends = list.flatMap((one) => (typeof one === 'object' && one !== null && 'upTo' in one ? [one.upTo] : []))
  if (ends.length === 0) return []
  const inner = ends.slice(0, -1).map(Number)
  return [
    ...(ends.length === list.length ? [] : ['a tier without an end beside tiers with one']),
    ...(ends.at(-1) === null ? [] : ['the last tier ends']),
    ...(inner.every((end, index) => end > (inner[index - 1] ?? 0)) ? [] : ['tiers do not rise']),
  ]
}

/** Every number anywhere inside a value. */
export function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}
