import { cmsJsonEntry, cmsJsonHead, readEntry } from './cms-json.ts'
import { JsonListWalk, type JsonWalkFault } from './json-list-walk.ts'
import type { PriceWalk, UnreadableFile, WalkOrder } from './price-file.ts'
import { TableWalk } from './table-walk.ts'

/** So many letters at the start show whether it is JSON or a table. */
const START = 64

/**
 * Reads a price file or a clinic's fee list, recognised by its content and not by its ending: CMS JSON, CMS tall or
 * wide table, or a plain table with a code and a charge column. However the text is cut, the rows are the same.
 */
export function priceWalk(order: WalkOrder): PriceWalk {
  let start = ''
  let walk: PriceWalk | null = null
  const begin = (): UnreadableFile | null => {
    const text = start.replace(/^\ufeff/, '')
    const shown = text.slice(0, START).trimStart()
    walk = shown.startsWith('{') || shown.startsWith('[') ? jsonWalk(order) : new TableWalk(order)
    return walk.feed(text)
  }
  return {
    feed(text) {
      if (walk !== null) return walk.feed(text)
      start += text
      return start.length > START ? begin() : null
    },
    end() {
      const fault = walk === null ? begin() : null
      if (fault !== null) return fault
      return walk === null ? unreadable('NO-ROWS') : walk.end()
    },
  }
}

function unreadable(code: UnreadableFile['code']): UnreadableFile {
  return { kind: 'unreadable', code, row: 0 }
}

function jsonWalk(order: WalkOrder): PriceWalk {
  let read = 0
  const take = (item: string): JsonWalkFault | null => {
    read += 1
    const row = cmsJsonEntry(item, read)
    if (row === null) return 'NOT-JSON'
    order.take(row)
    return null
  }
  const walk = new JsonListWalk(take)
  return {
    feed(text) {
      const fault = walk.feed(text)
      return fault === null ? null : unreadable(fault)
    },
    end() {
      const ended = walk.end()
      if (typeof ended === 'string') return unreadable(ended)
      const head = cmsJsonHead(ended.head)
      if (typeof head === 'string') return unreadable(head)
      for (const item of head.items) {
        read += 1
        order.take(readEntry(item, read))
      }
      if (read === 0) return unreadable('NO-ROWS')
      return { layout: 'cms-json', name: head.name, updatedOn: head.updatedOn, read }
    },
  }
}
