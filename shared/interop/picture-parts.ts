/** A picture that was taken apart and put together again from the parts that make it one, and nothing else. */
export interface CleanPicture {
  readonly mediaType: 'image/png' | 'image/jpeg'
  /** In dots, as the picture's own head says. */
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/** What is wrong with a file that should be a picture: another kind of file, or one that breaks off or was changed. */
export type PictureFault = 'notAPicture' | 'damagedPicture'
