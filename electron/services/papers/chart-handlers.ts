import * as stationery from '../../../db/repositories/stationery.ts'
import type { ChartCall, ChartFolder } from '../../../shared/contract/chart.ts'
import type { Caller, Handlers } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import { printCentreWords } from '../../../shared/text/screens-print-centre.ts'
import type { Desk } from '../desk.ts'
import { recordAct } from '../record-act.ts'
import { chartPaper } from './chart-paper.ts'

/** One function for each call about copies for the chart. */
export function chartHandlers(desk: Desk): Pick<Handlers, ChartCall> {
  return {
    'paper.chart': (request, caller) => chartPaper(desk, request, caller),
    'chartFolder.get': () => done({ folder: stationery.chartFolder(desk.store.reader) }),
    'chartFolder.choose': (_request, caller) => chooseFolder(desk, caller),
    'chartFolder.forget': (_request, caller) => keepFolder(desk, caller, 'chartFolder.forget', ''),
  }
}

async function chooseFolder(desk: Desk, caller: Caller): Promise<Answer<ChartFolder>> {
  const folder = await desk.chooseFolder(printCentreWords.chartFolderTitle)
  return folder === null ? refused('CANCELLED') : keepFolder(desk, caller, 'chartFolder.choose', folder)
}

/** The trail keeps that a folder was chosen, not its name: a path often holds a person's. */
function keepFolder(
  desk: Desk,
  caller: Caller,
  action: 'chartFolder.choose' | 'chartFolder.forget',
  folder: string,
): Answer<ChartFolder> {
  desk.store.writer.transaction((tx) => {
    stationery.saveChartFolder(tx, folder)
    recordAct(desk, tx, caller, {
      action,
      kind: 'clinic',
      id: 'chartFolder',
      after: { chosen: folder === '' ? 'no' : 'yes' },
    })
  })
  return done({ folder })
}
