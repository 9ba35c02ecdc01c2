import type { Call, Handlers } from '../../../shared/contract/contract.ts'
import type { Desk } from '../desk.ts'
import { printMany } from './chart-paper.ts'
import { issueOrder } from './issue-order.ts'
import { lettersDue } from './letters-due.ts'
import { addSignedPage, markPaper, paperStates, paperStory } from './paper-life.ts'
import { getExtras, getStationery, saveExtras, saveStationery } from './paper-settings.ts'
import { previewGoodFaith } from './preview-good-faith.ts'
import { previewLook, previewOrder } from './preview-order.ts'
import { signedPage } from './signed-pages.ts'
import { takeMarkBack } from './take-mark-back.ts'

/** The calls of the print centre beside those that every paper has. */
export type PaperCall = Extract<
  Call,
  | 'paper.issue'
  | 'paper.preview'
  | 'paper.story'
  | 'paper.states'
  | 'paper.mark'
  | 'paper.takeMarkBack'
  | 'paper.addSigned'
  | 'paper.signedPage'
  | 'paper.printMany'
  | 'paper.lettersDue'
  | 'stationery.get'
  | 'stationery.save'
  | 'stationery.preview'
  | 'goodFaith.get'
  | 'goodFaith.preview'
  | 'goodFaith.save'
>

/** One function for each of them. */
export function paperHandlers(desk: Desk): Pick<Handlers, PaperCall> {
  return {
    'paper.issue': (request, caller) => issueOrder(desk, request, caller),
    'paper.preview': (request, caller) => previewOrder(desk, request, caller),
    'paper.story': (request) => paperStory(desk, request),
    'paper.states': () => paperStates(desk),
    'paper.mark': (request, caller) => markPaper(desk, request, caller),
    'paper.takeMarkBack': (request, caller) => takeMarkBack(desk, request, caller),
    'paper.addSigned': (request, caller) => addSignedPage(desk, request, caller),
    'paper.signedPage': (request, caller) => signedPage(desk, request, caller),
    'paper.printMany': (request, caller) => printMany(desk, request, caller),
    'paper.lettersDue': () => lettersDue(desk),
    'stationery.get': () => getStationery(desk),
    'stationery.save': (request, caller) => saveStationery(desk, request, caller),
    'stationery.preview': (request, caller) => previewLook(desk, request, caller),
    'goodFaith.get': (request) => getExtras(desk, request),
    'goodFaith.preview': (request, caller) => previewGoodFaith(desk, request, caller),
    'goodFaith.save': (request, caller) => saveExtras(desk, request, caller),
  }
}
