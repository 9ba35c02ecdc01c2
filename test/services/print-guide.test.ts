import { expect, test } from 'vitest'
import { readWords } from '../../build/checks/read-words.ts'
import { saveLockMinutes } from '../../db/repositories/desk-rules.ts'
import { drawDocument } from '../../electron/pdf/draw-document.ts'
import { HELP_TOPICS } from '../../shared/model/help-topic.ts'
import { helpCardWords } from '../../shared/text/help.ts'
import { ask, openDesk } from '../support/desk.ts'
import { ADMINISTRATOR, NOW, SUPERVISOR } from '../support/samples.ts'

test('the workstation guide names whom to tell and when the desk locks', async () => {
  const desk = openDesk()
  saveLockMinutes(desk.store.writer, 3, { personId: ADMINISTRATOR.id, at: NOW })

  await ask(desk, 'guide.print', {}, ADMINISTRATOR)

  const text = new TextDecoder().decode(desk.printed[0]?.bytes)
  expect(desk.printed.map(({ title }) => title)).toEqual(['At this workstation'])
  for (const words of [SUPERVISOR.name, ADMINISTRATOR.name, '3 minutes', 'Lock the desk when you stand up'])
    expect(text).toContain(words)
})

test('the workstation guide is one page', async () => {
  const desk = openDesk({ drawPaper: (model, marks) => drawDocument(model, marks) })

  await ask(desk, 'guide.print', {}, ADMINISTRATOR)

  const pages = await readWords(desk.printed[0]?.bytes ?? new Uint8Array())
  expect(pages).toHaveLength(1)
  expect(pages[0]).toContain('sealed envelope')
})

test.each(HELP_TOPICS)('the card of %s is one page with its tasks', async (topic) => {
  const desk = openDesk({ drawPaper: (model, marks) => drawDocument(model, marks) })

  await ask(desk, 'guide.printCard', { topic })

  const pages = await readWords(desk.printed[0]?.bytes ?? new Uint8Array())
  expect(desk.printed.map(({ title }) => title)).toEqual([helpCardWords.titles[topic]])
  expect(pages).toHaveLength(1)
  expect(pages[0]).toContain('Ctrl Alt L locks')
})
