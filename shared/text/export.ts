/** Words of what goes out whole. */
export const exportWords = {
  folder: (day: string, clock: string) => `Candor export ${day} ${clock}`,
  dialog: 'Folder for the export',
  /** The page that lies beside the files. */
  readme: (broken: readonly string[]): string =>
    [
      'Everything that Candor kept, in open formats.',
      '',
      'tables/   One table in two forms: NAME.csv for a spreadsheet, NAME.json for a program.',
      '          Columns that end in _cents are whole cents, those in _on are days, those in _at are moments in UTC.',
      'papers/   Every issued paper as it was printed, and every scanned page. The tables name them.',
      '',
      'Nothing in this folder is encrypted. Keep it where only the clinic can read it, and delete it when it is done with.',
      ...(broken.length === 0
        ? []
        : ['', `The file was damaged. These tables could be read in part only: ${broken.join(', ')}.`]),
      '',
    ].join('\r\n'),
} as const
