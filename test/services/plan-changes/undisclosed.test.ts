import { expect, test } from 'vitest'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan, changed } from '../../support/running-plan.ts'

async function undisclosed(desk: TestDesk): Promise<readonly boolean[]> {
  return (await ask(desk, 'plan.list', {})).map(({ needsDisclosure }) => needsDisclosure)
}

test('new terms whose paper could not be drawn need their disclosure until it is made', async () => {
  const own = openDesk()
  let isFull = false
  const desk = openDesk({
    drawPaper: (...asked) => (isFull ? Promise.reject(new Error('full')) : own.drawPaper(...asked)),
  })
  const plan = await aRunningPlan(desk)
  expect(await undisclosed(desk)).toEqual([false])

  desk.later({ minutes: 5 })
  isFull = true
  const size = { by: 'amount', amount: cents(5_000) } as const
  await changed(desk, plan, { kind: 'newTerms', size, frequency: null, firstDueOn: null, arrears: 'keep' }).catch(
    () => null,
  )
  expect(await undisclosed(desk)).toEqual([true])

  isFull = false
  await ask(desk, 'paper.issue', {
    order: { kind: 'planAgreement', planId: plan.id },
    language: 'en',
    largePrint: false,
  })
  expect(await undisclosed(desk)).toEqual([false])
})
