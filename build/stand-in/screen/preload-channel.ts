import type { CDPSession, Page } from 'playwright-core'
import type { WindowToOpen } from '../link/screen-calls.ts'

const WORLD = 'stand-in preload'

/** The line between a page's preload and main. */
export interface PreloadChannel {
  /** Hands a text to the preload of the page that is shown now; without one it is lost, as in Electron. */
  tell(text: string): Promise<void>
}

/**
 * Puts the two scripts before every page of this tab: one in the page's own world, and the preload in a world of its
 * own, as Electron's context isolation does. Only that world has the way out to main; the page cannot see it.
 */
export async function openPreloadChannel(
  page: Page,
  session: CDPSession,
  scripts: Pick<WindowToOpen, 'mainWorldScript' | 'preloadScript'>,
  hear: (text: string) => void,
): Promise<PreloadChannel> {
  await session.send('Page.enable')
  const { frameTree } = await session.send('Page.getFrameTree')
  let world: number | null = null

  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === WORLD && context.auxData?.frameId === frameTree.frame.id) world = context.id
  })
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === world) world = null
  })
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name === 'standInSend' && executionContextId === world) hear(payload)
  })
  await session.send('Runtime.enable')
  await session.send('Runtime.addBinding', { name: 'standInSend', executionContextName: WORLD })
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.mainWorldScript })
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.preloadScript, worldName: WORLD })

  return {
    tell: async (text) => {
      if (world === null || page.isClosed()) return
      await session.send('Runtime.callFunctionOn', {
        functionDeclaration: 'function (text) { globalThis.standInHear?.(text) }',
        executionContextId: world,
        arguments: [{ value: text }],
      })
    },
  }
}
