import { argv, exit } from 'node:process'
import { everyProof } from './every-proof.ts'

/**
 * `npm run proof` runs every proof at full length, `npm run proof:NAME` one of them; `--short` as the test suite does.
 * The last line says how many single trials passed and failed; a proof that could not run counts as neither.
 */
const names = argv.slice(2).filter((word) => !word.startsWith('--'))
const length = argv.includes('--short') ? 'short' : 'full'
const unknown = names.filter((name) => everyProof.every((proof) => proof.name !== name))
if (unknown.length > 0) {
  console.error(`There is no proof ${unknown.join(', ')}. There are: ${everyProof.map(({ name }) => name).join(', ')}.`)
  exit(2)
}

let [passed, failed] = [0, 0]
for (const proof of everyProof.filter(({ name }) => names.length === 0 || names.includes(name))) {
  console.log(`${proof.name}: ${proof.promise}`)
  const outcome = await proof.run(length)
  if ('missing' in outcome) {
    console.log(`  did not run: ${outcome.missing}`)
    continue
  }
  for (const remark of outcome.remarks ?? []) console.log(`  ${remark}`)
  for (const words of outcome.failed) console.log(`  FAILED ${words}`)
  passed += outcome.passed
  failed += outcome.failed.length
}
console.log(`${passed} passed, ${failed} failed`)
exit(failed > 0 ? 1 : 0)
