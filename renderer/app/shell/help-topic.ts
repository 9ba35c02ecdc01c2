import type { HelpTopic } from '../../../shared/text/help.ts'
import type { Place } from '../../lib/place.ts'

/** What the help puts first at a place. */
export function topicOf({ to }: Place): HelpTopic {
  if (to === 'estimate') return 'estimate'
  if (to === 'coverage' || to === 'patient') return 'coverage'
  if (to === 'newPlan') return 'plan'
  if (to === 'plan' || to === 'statement' || to === 'calls') return 'payment'
  return to === 'setup' || to === 'fees' ? 'setup' : 'list'
}
