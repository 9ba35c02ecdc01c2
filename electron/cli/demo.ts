import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Parts } from '../../shared/engine/estimate/answer.ts'
import { isSettled } from '../../shared/engine/figure.ts'
import { shownMoney } from '../../shared/money/show.ts'
import { safeFileName } from '../files/safe-file-name.ts'
import { deskHandlers } from '../services/handlers.ts'
import { type Ask, askFor } from './ask.ts'
import { demoClinic } from './demo-clinic.ts'
import { type DemoStory, tellStory } from './demo-story.ts'
import { comparisonTable, whyTotal } from './demo-tables.ts'

/** `npm run demo [-- --keep-data DIR]`: the main job once, without a window, on a public price file. */
const { values } = parseArgs({ options: { 'keep-data': { type: 'string' }, out: { type: 'string' } } })
const output = resolve(values.out ?? 'demo-output')
const kept = values['keep-data']
const folder = kept === undefined ? mkdtempSync(join(tmpdir(), 'candor-demo-')) : resolve(kept)

try {
  const clinic = await demoClinic(folder)
  const ask = askFor(deskHandlers(clinic.desk), clinic.person)
  const story = await tellStory(ask, clinic)
  mkdirSync(output, { recursive: true })
  const files = await writePapers(ask, story)
  writeFileSync(join(output, 'figures.json'), `${JSON.stringify(figuresOf(story), null, 2)}\n`)
  print(story, files)
  clinic.desk.store.close()
} finally {
  if (kept === undefined) rmSync(folder, { recursive: true, force: true })
}

async function writePapers(ask: Ask, { papers }: DemoStory): Promise<readonly string[]> {
  const names: string[] = []
  for (const paper of papers) {
    const { bytes } = await ask('paper.get', { documentId: paper.id, copy: false })
    const name = safeFileName(`${paper.number} ${paper.kind}`, 'pdf')
    writeFileSync(join(output, name), bytes)
    names.push(name)
  }
  return names
}

/** Every figure by its id, in cents; null where it is not known. */
function figuresOf({ insured, answer, plan }: DemoStory) {
  const partsOf = (parts: Parts) =>
    Object.fromEntries(Object.values(parts).map((figure) => [figure.id, isSettled(figure) ? figure.value : null]))
  const names = insured.draft.question.routes.map(({ name }) => name)
  return {
    unit: 'US cents',
    routes: answer.routes.map((route, index) => ({
      routeId: route.routeId,
      name: names[index],
      totals: partsOf(route.totals),
      lines: route.lines.map(({ lineId, parts }) => ({ lineId, ...partsOf(parts) })),
    })),
    plan: {
      number: plan.plan.number,
      owed: plan.plan.terms.owed,
      installments: plan.plan.installments.map(({ amount, contractOn }) => ({ contractOn, amount })),
      paid: plan.plan.paid,
      left: plan.plan.left,
    },
  }
}

function print({ insured, answer, plan }: DemoStory, files: readonly string[]): void {
  const names = insured.draft.question.routes.map(({ name }) => name)
  console.log(`${insured.draft.title}, planned for ${insured.draft.question.serviceOn}\n`)
  for (const line of comparisonTable(answer, names)) console.log(line)
  console.log('\nWhy')
  answer.routes.forEach((route, index) => {
    for (const line of whyTotal(route, names[index] ?? route.routeId)) console.log(`  ${line}`)
  })
  const { terms, installments, paid, left, number } = plan.plan
  const last = installments.at(-1)
  console.log(
    `\nPlan ${number}: ${shownMoney(terms.owed)} in ${installments.length} payments, the last on ${last?.contractOn}`,
  )
  console.log(`  paid ${shownMoney(paid)}, left ${shownMoney(left)}`)
  console.log(`\nWritten to ${output}: ${[...files, 'figures.json'].join(', ')}`)
  if (kept !== undefined) console.log(`The encrypted data stays in ${folder}`)
}
