/** Why a file is not taken, as codes; words: messages `texts.flaws`. */
export const fileFlaws = [
  'empty',
  'kind', // none of PDF, DOCX, PNG, JPEG
  'damaged',
  'encrypted',
  'script', // runs something when it is opened
  'embedded', // carries other files
  'form', // an XFA form: what it shows is not in it
  'macro',
  'remote', // fetches a part of itself from elsewhere
  'unpacked', // much larger than it looks
  'dimensions',
  'slow', // could not be looked through in the time and memory allowed
] as const
export type FileFlaw = (typeof fileFlaws)[number]

export const isFileFlaw = (word: unknown): word is FileFlaw => fileFlaws.some((flaw) => flaw === word)

/** Bytes. */
export const largestFile = 32 * 1024 * 1024
