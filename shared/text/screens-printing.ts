/** Words about printers and the papers that wait for one. */
export const printingWords = {
  printer: 'Printer',
  printerHint: 'Remembered for every paper of this kind.',
  viewer: 'Ask each time',
  sides: 'Sides',
  sidesChoices: [
    { value: 'one', label: 'One' },
    { value: 'both', label: 'Both' },
  ] as const,
  copies: 'Copies',
  signed: 'signed',
  gone: (name: string) => `${name} (not there)`,
  queue: 'Print queue',
  queueOf: (count: number) => `Print queue (${count})`,
  queueLead:
    'Papers and signed pages that no printer took. They wait here until they are printed, or you take them out.',
  empty: 'Nothing waits for a printer.',
  again: 'Print again',
  againAll: (count: number) => `Print all ${count} again`,
  drop: 'Take out',
  dropped: (number: string) => `Took ${number} out of the queue. The paper itself is kept.`,
  notPutBack: (number: string, why: string) => `${number} is still out of the queue: ${why}`,
  printedNow: (count: number) => (count === 1 ? '1 paper printed' : `${count} papers printed`),
  printing: 'Printing',
  oneJob: (count: number) =>
    `Handing ${count === 1 ? '1 paper' : `${count} papers`} to the printer as one job. It cannot be stopped here: once a printer has it, only the printer or its own window stops it. What no printer takes stays in the print queue.`,
  stopping: 'Stopping. The paper on its way comes to its end first',
  soMany: (done: number, all: number) => `${done} of ${all}`,
  stopped: (done: number, left: number) => `Stopped. Printed ${done}; ${left} still in the queue.`,
  tries: (count: number) => (count === 1 ? 'tried once' : `tried ${count} times`),
  faces: { original: 'original', copy: 'copy', signed: 'signed page' },
  faults: {
    noPrinter: 'The chosen printer is not there.',
    noAnswer: 'The printer did not take it.',
    noViewer: 'No program on this computer opened the file.',
  },
  kept: 'It is kept in the print queue. You can also save it as a file.',
} as const
