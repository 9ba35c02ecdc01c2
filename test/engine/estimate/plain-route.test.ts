import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LineAnswer } from '../../../shared/engine/estimate/answer.ts'
import { amountOf, routeOf } from '../cob/payers-sample.ts'
import { plainLines } from '../coverage/plain-calculator.ts'
import { type PlainQuestion, plainQuestion } from '../coverage/plain-questions.ts'
import type { Level, PlainLine } from '../coverage/plain-words.ts'
import { aQuestion } from '../sample-plan.ts'
import { asked, plainRoute, plainServiceLine } from './plain-asked.ts'

type Seen = Omit<PlainLine, 'billed'>

/** What the counselor sees of a line, by the names of the worked cases. */
function seen({ parts, lineId }: LineAnswer): Seen {
  const amount = (name: keyof typeof parts): number => amountOf(parts[name]) ?? Number.NaN
  return {
    id: lineId,
    allowed: amount('allowed'),
    deductible: amount('deductible'),
    copay: amount('copay'),
    coinsurance: amount('coinsurance'),
    notCovered: amount('notCovered'),
    penalty: amount('penalty'),
    balanceBill: amount('balanceBill'),
    patientTotal: amount('patientOwes'),
    planPays: amount('planPays'),
    writeOff: amount('discount'),
  }
}

function answered(question: PlainQuestion, tier: Level): readonly Seen[] {
  const lines = question.services.map(plainServiceLine)
  return routeOf(aQuestion({ lines, routes: [plainRoute(question, tier)] })).lines.map(seen)
}

function worked({ plan, services, met }: PlainQuestion): readonly Seen[] {
  return plainLines(plan, services, structuredClone(met)).map(({ billed: _billed, ...line }) => line)
}

test.each(['in', 'out'] as const)('a route at the level %s shows what the text works out', (tier) => {
  fc.assert(
    fc.property(plainQuestion, (drawn) => {
      const question = asked(drawn, tier)

      expect(answered(question, tier)).toEqual(worked(question))
    }),
    { numRuns: 600 },
  )
})
