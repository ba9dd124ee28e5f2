/** What a paper says, in words, for the templates to set. Text is data wherever it stands: never markup. */
import type { Language, TextLanguage } from '@/db/vocabulary'

export type Piece = { text: string; language: TextLanguage; link?: string; strong?: true }

export type Block =
  /** What each says, line by line. */
  | { is: 'facts'; rows: { term: string; says: Piece[] }[] }
  /** Rows do not break over a page, and the head is repeated on each; of each cell the lines. */
  | { is: 'table'; head: string[]; rows: Piece[][][] }
  | { is: 'list'; items: Piece[][] }
  | { is: 'paragraphs'; paragraphs: Piece[] }
  /** A list whose items hold blocks; numbered from `start`, if it is one. */
  | { is: 'items'; start: number | null; items: Block[][] }
  /** One paragraph of several pieces. */
  | { is: 'line'; line: Piece[] }
  /** Under a section's own heading, which is of level 1. */
  | { is: 'heading'; level: number; line: Piece[] }

/** What every paper has: its page, its foot, and the titles of what it is about. */
type Page = {
  language: Language
  /** ISO day on which it is made. */
  day: string
  /** Who keeps the register. */
  register: string
  number: string
  title: Piece
  otherTitles: Piece[]
  /** The title in the traditional Mongolian script, which runs down the page; '' where there is none. */
  verticalTitle: string
  /** The permanent address. */
  address: string
}

export type Paper = Page & {
  /** The same as a QR code, SVG. */
  code: { svg: string; says: string }
  /** Which day's position it shows. */
  position: string
  status: { word: string; sentence: string }
  sections: { heading: string; blocks: Block[] }[]
}

/** `lines` are what each signer has a line to write on for; nobody: what is said where there is no signer. */
export type SignaturePaper = Page & {
  heading: string
  nobody: string
  lines: string[]
  seal: string
  /** `filled`: what is known already of each of the lines, null where it is to be written by hand. */
  signers: { role: string; name: Piece; filled: (Piece | null)[] }[]
}
