import '../lib/zod-jitless.ts'
import { events, PRINT_TITLES } from '../../shared/contract/events.ts'
import { drawForPrinter } from '../features/papers/printing/draw-for-printer.ts'

/** The page for a printer: draws what it is told, then names itself drawn. It asks for nothing. */
const place = document.getElementById('pages')
if (place === null) throw new Error('the page has no place for the papers')
window.candor.on('print.show', (content) => {
  const told = events['print.show'].safeParse(content)
  if (!told.success) {
    document.title = PRINT_TITLES.failed
    return
  }
  drawForPrinter(told.data, place).then(
    () => {
      document.title = PRINT_TITLES.drawn
    },
    () => {
      document.title = PRINT_TITLES.failed
    },
  )
})
