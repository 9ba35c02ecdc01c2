import { accessRoles, accessWords } from '../text/screens-access.ts'
import type { DocumentModel } from './document-model.ts'
import { plainFoot } from './letter.ts'
import { paperOf, paragraph, row, table } from './make.ts'
import { letterhead, type PaperOrigin } from './parties.ts'
import { typed } from './typed.ts'

/** Everybody with an account, and what they did within a time. Moments are in UTC. */
export interface AccessReportInput extends PaperOrigin {
  readonly from: string | null
  readonly before: string | null
  readonly people: readonly {
    readonly name: string
    readonly roles: readonly string[]
    readonly active: boolean
    readonly hasSecondFactor: boolean
    readonly lastSignInAt: string | null
    readonly signIns: number
    readonly failedSignIns: number
    readonly patients: number
    readonly handedOut: number
  }[]
}

/** What stands on a printed access report: who may do what, who signed in, wrong tries, patients opened. */
export function accessReport(input: AccessReportInput): DocumentModel {
  const words = accessWords
  return paperOf(input, {
    kind: 'auditReport',
    templateVersion: 'access-report/1',
    title: words.title,
    blocks: [
      letterhead(input.clinic, input.language),
      { kind: 'title', text: words.title, beneath: [words.time(input.from, input.before)] },
      paragraph([words.lead]),
      table(
        [
          [words.name, 'words'],
          [words.lastSignIn, 'words'],
          [words.signIns, 'count'],
          [words.failed, 'count'],
          [words.patients, 'count'],
          [words.handedOut, 'count'],
        ],
        input.people.map((person) =>
          row(
            [
              [typed('personName', person.name)],
              [person.lastSignInAt?.slice(0, 16).replace('T', ' ') ?? words.never],
              [String(person.signIns)],
              [String(person.failedSignIns)],
              [String(person.patients)],
              [String(person.handedOut)],
            ],
            'line',
            [`${accessRoles(person)} · ${words.factor}: ${person.hasSecondFactor ? words.yes : words.no}`],
          ),
        ),
      ),
    ],
    foot: plainFoot(input),
  })
}
