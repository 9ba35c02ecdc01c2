import type { WebFrameMain } from 'electron'
import type { FrameLook } from '../link/app-calls.ts'
import { originOf } from './session.ts'

type OurFrame = Pick<
  WebFrameMain,
  | 'detached'
  | 'frameTreeNodeId'
  | 'isDestroyed'
  | 'name'
  | 'origin'
  | 'parent'
  | 'processId'
  | 'routingId'
  | 'top'
  | 'url'
>

/** A frame as main sees a sender: where it is, and whether it lies in another one. */
export function frameOf(look: FrameLook): WebFrameMain {
  const parent = look.hasParent ? frameOf({ url: 'app://ui/index.html', hasParent: false }) : null
  const frame = {
    url: look.url,
    origin: originOf(look.url),
    parent,
    top: parent,
    name: '',
    detached: false,
    frameTreeNodeId: 1,
    processId: 1,
    routingId: 1,
    isDestroyed: () => false,
  } satisfies OurFrame
  const whole = frame as unknown as WebFrameMain
  if (parent === null) Object.assign(frame, { top: whole })
  return whole
}
