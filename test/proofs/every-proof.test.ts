import { expect, test } from 'vitest'
import { everyProof } from '../../build/proofs/every-proof.ts'

test.each(everyProof.map((proof) => [proof.name, proof] as const))(
  '%s holds in its short run',
  { timeout: 240_000 },
  async (name, proof) => {
    const outcome = await proof.run('short')
    if ('missing' in outcome) {
      console.warn(`The proof ${name} did not run on this computer: ${outcome.missing}.`)
      return
    }

    expect(outcome.failed).toEqual([])
    expect(outcome.passed).toBeGreaterThan(0)
  },
)
