/** What the cards of the help are about. */
export const HELP_TOPICS = ['estimate', 'coverage', 'plan', 'payment', 'list', 'setup', 'anywhere'] as const
