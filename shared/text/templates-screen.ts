/** The box in which a plan template is looked for. */
export const templateBoxWords = {
  title: 'Plan template',
  find: 'Find a template',
  findHint: 'Type any part: hmo, medigap g, dental',
  list: 'Plan templates',
  count: (count: number) => (count === 1 ? '1 template' : `${count} templates`),
  none: 'No template fits.',
  blanksOnly: 'Only what is still unknown is filled. Nothing that was told is changed.',
  wholePlan: 'What each plan sets for itself stays unknown (?).',
  leave: 'Leave as it was',
  key: 'Plan template',
  button: 'From a template',
} as const

/** What the editor says after a template was taken. */
export const templateTaken = {
  filled: (name: string) => `Filled from the template ${name}.`,
  stillAsks: (count: number) =>
    count === 0
      ? 'Nothing is left to ask.'
      : count === 1
        ? '1 answer is the plan’s own and stays unknown.'
        : `${count} answers are the plan’s own and stay unknown.`,
  maximum: 'Type the most that the plan pays in a year.',
} as const
