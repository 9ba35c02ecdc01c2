/** Words of the set-up checklist, by its steps: what to do, and why. */
export const checklistWords = {
  title: 'Set-up',
  why: 'Why',
  left: (count: number) => (count === 1 ? '1 step left' : `${count} steps left`),
  open: 'Open',
  dismiss: 'Not for this clinic',
  dismissed: (what: string) => `Left out “${what}”`,
  steps: {
    recoveryCode: ['Print the recovery code', 'Without it nobody opens the records when this computer is lost'],
    letterhead: ['Write name, address, phone and state', 'They stand at the head of every paper'],
    numbers: ['Enter provider and tax number', 'Good faith estimates need both'],
    prices: ['Import your price list', 'Estimates find services by code'],
    rules: ['Look at the plan rules and keep them', 'Smallest payment, longest plan, what your state allows'],
    people: ['Add the people who work here', 'Nobody approves what they asked for themselves'],
    printer: ['Choose a printer', 'Until then the computer asks at each paper'],
    firstBackup: ['Make the first backup', 'It is proven as soon as it is made'],
    secondPlace: ['Choose a second place for backups', 'A stick or a folder of another computer'],
  },
} as const
