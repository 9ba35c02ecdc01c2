/** Why a picture of a card was not kept, as the counselor reads it. */
export const cardRefusalWords = {
  notAPicture: 'The file is no PNG or JPEG picture. Save the scan or photo as JPEG and drop that file.',
  damagedPicture: 'The picture is damaged or breaks off. Scan or photograph the card again.',
  tooLarge: 'The picture is larger than 5 MB or 6,000 dots. Scan the card alone, in a lower resolution.',
  tooSmall: 'The picture is too small to be read. It needs at least 100 dots each way.',
  otherPatient: 'A picture of the card belongs to another patient. Drop this patient’s own card.',
} as const

/** The card beside the fields. */
export const cardPictureWords = {
  title: 'Card picture',
  side: 'Side',
  front: 'Front',
  back: 'Back',
  empty: (side: string) => `No picture of the ${side.toLowerCase()}`,
  how: 'Drop a scan or photo here, or paste one.',
  choose: 'Choose a file',
  chooseKey: 'Card picture',
  chooser: 'File with a picture of the card',
  larger: 'Larger',
  smaller: 'Smaller',
  fit: 'Fit',
  turn: 'Turn to the right',
  remove: 'Take the picture away',
  keeping: 'Keeping the picture',
  shown: (side: string) => `${side} of the insurance card`,
  percent: (zoom: number) => `${Math.round(zoom * 100)}%`,
  notDrawn: 'The file is no picture that can be shown here. Save the scan or photo as JPEG and drop that file.',
  keysOf: 'Plus and minus change the size, T turns, Space shows the other side, Delete takes the picture away',
} as const
