import { setImmediate } from 'node:timers/promises'
import { type BackUpFirst, type Opened, type Opening, openStore } from '../../../db/open.ts'
import { type TellProgress, toldWatch } from './long-work.ts'

/** Opens a file; the window hears that its pages are checked before the one call that does, and when that came to its end. */
export async function openTold(opening: Opening, backUpFirst: BackUpFirst, tell?: TellProgress): Promise<Opened> {
  const told = toldWatch('checking', tell)
  let isTold = false
  const onChecking = async (): Promise<void> => {
    isTold = true
    told.watch.tell('ownPages', 0, null)
    // The word leaves before main is busy with nothing else.
    await setImmediate()
  }
  try {
    return await openStore({ ...opening, onChecking }, backUpFirst)
  } finally {
    if (isTold) told.end()
  }
}
