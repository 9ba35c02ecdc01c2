import { basename } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { AnswerFiles, AnswerRead } from '../services/eligibility/answer-source.ts'
import type { WorkerRoom } from './workers.ts'

/** So long the reading of one answer may take. */
const READ_LIMIT_MS = 30_000

/** Payers' answers on this computer. The window never hears where one lies. */
export function answerFilesOf(files: WorkerRoom, window: () => BrowserWindow | null): AnswerFiles {
  const run = async (job: object): Promise<AnswerRead> => (await files.run(job, READ_LIMIT_MS)) as AnswerRead
  return {
    choose: async () => {
      const path = await chosenPath(window())
      return path === null ? null : { name: basename(path), ...(await run({ path })) }
    },
    give: (bytes) => run({ bytes }),
  }
}

async function chosenPath(window: BrowserWindow | null): Promise<string | null> {
  const options = {
    title: 'Open eligibility answer',
    properties: ['openFile' as const],
    filters: [
      { name: 'Eligibility answers', extensions: ['271', 'edi', 'x12', 'txt'] },
      { name: 'All files', extensions: ['*'] },
    ],
  }
  const { canceled, filePaths } = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options)
  return canceled ? null : (filePaths[0] ?? null)
}
