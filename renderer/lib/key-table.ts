/** The keys that mean the same on every screen. Screens bind them with `useKeys`; buttons print them. */
export const APP_KEYS = {
  palette: { keys: 'Ctrl+K', shown: 'Ctrl K' },
  finish: { keys: 'Ctrl+Enter', shown: 'Ctrl ↵' },
  newEstimate: { keys: 'Ctrl+N', shown: 'Ctrl N' },
  newPatient: { keys: 'Ctrl+Shift+N', shown: 'Ctrl Shift N' },
  postPayment: { keys: 'Ctrl+R', shown: 'Ctrl R' },
  print: { keys: 'Ctrl+P', shown: 'Ctrl P' },
  printCentre: { keys: 'Ctrl+Shift+P', shown: 'Ctrl Shift P' },
  findAnywhere: { keys: 'Ctrl+Shift+F', shown: 'Ctrl Shift F' },
  save: { keys: 'Ctrl+S', shown: 'Ctrl S' },
  jump: { keys: 'Ctrl+J', shown: 'Ctrl J' },
  nextTab: { keys: 'Ctrl+Tab', shown: 'Ctrl Tab' },
  previousTab: { keys: 'Ctrl+Shift+Tab', shown: 'Ctrl Shift Tab' },
  parkTab: { keys: 'Ctrl+W', shown: 'Ctrl W' },
  closeDay: { keys: 'Ctrl+Shift+D', shown: 'Ctrl Shift D' },
  tray: { keys: 'Ctrl+Shift+T', shown: 'Ctrl Shift T' },
  handOver: { keys: 'Ctrl+Shift+H', shown: 'Ctrl Shift H' },
  lock: { keys: 'Ctrl+Alt+L', shown: 'Ctrl Alt L' },
  find: { keys: 'Ctrl+F', shown: 'Ctrl F' },
  insert: { keys: 'Insert', shown: 'Ins' },
  leave: { keys: 'Escape', shown: 'Esc' },
  header: { keys: 'Alt+0', shown: 'Alt 0' },
  nextLandmark: { keys: 'F6', shown: 'F6' },
} as const

export type AppKey = keyof typeof APP_KEYS
