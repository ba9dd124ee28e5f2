import type {
  AgendaOrigin,
  CorrectionOutcome,
  Currency,
  DelayUnit,
  ForceCondition,
  MoneyUse,
  PortUnit,
  TermUnit,
  TextAuthority,
  TextLanguage,
} from '../vocabulary'

/** One value per language; at least one in published content where the field is required. */
export type Multilingual = Partial<Record<TextLanguage, string>>

/** A text of an agreement in one language; files are named by the SHA-256 of their content. */
export type AgreementText = {
  language: TextLanguage | null
  authority: TextAuthority
  /** Where texts differ, this one holds. */
  prevailing: boolean
  file: string
  /** What the file is called when it is kept. */
  name: string
  /** Of a translation: the authentic text it was made from; null: not said. */
  madeFrom: string | null
}

/** Where a statement is taken from. `locator` is the section or page within it. */
export type Source = { title: Multilingual; locator: string; url: string }

/** A name that a party bore before; EDTF dates, empty where not recorded. */
export type FormerName = { name: Multilingual; from: string; to: string }

/** A figure as its source gives it: `moreThan` keeps the '>' that stood before it. */
export type Figure = { value: number; moreThan: boolean }

/** What the text says of its entry into force; `condition` null: not recorded. Parties are ids, `date` is EDTF. */
export type ForceClause = {
  condition: ForceCondition | null
  /** How many parties must approve; null: all signatories. */
  approvals: number | null
  /** Those that must be among them. */
  among: string[]
  /** How long after the condition is met; null: at once. */
  delay: { count: number; unit: DelayUnit } | null
  /** The day, where the text names one. */
  date: string
}

/** What the text says of how long it holds, beside its term; null: not recorded. See lib/agreements/duration.ts. */
export type DurationClause = {
  /** For how long it goes on by itself each time, unless notice is given. */
  renewal: { count: number; unit: TermUnit } | null
  /** How long before the end notice must be given. */
  notice: { count: number; unit: DelayUnit } | null
  /** How often the parties review it, counted from its entry into force. */
  review: { count: number; unit: TermUnit } | null
  /** EDTF: a day of review that the text names. */
  reviewDate: string
  /** With fewer parties than this it ends. */
  fewest: number | null
}

/** What a port handled in a year, as its source gives it; null where a draft does not say yet. */
export type PortFigure = {
  measure: Multilingual
  value: Figure | null
  unit: PortUnit | null
  /** EDTF. */
  year: string
  source: Multilingual
}

/** A project that a plan endorses, as the plan calls it. */
export type EndorsedProject = { name: Multilingual }

/** A place from which parties take part in a meeting by video. */
export type Site = { place: Multilingual; party: string | null }

/** Who showed at a fair: of which party, how many; null: not said. */
export type Exhibitors = { party: string | null; number: number | null; note: Multilingual }

/** What the secretariat says to a correction of minutes; `correction` is its entry. */
export type CorrectionAnswer = { correction: string; outcome: CorrectionOutcome | null; reason: string }
/**
 * An item of a published agenda: its number in the whole agenda ('2.1'), and in minutes when it begins after the meeting does
 * and how long it takes.
 */
export type PublishedItem = {
  /** The working row it came from; null where it was published before that was kept. */
  item: string | null
  number: string
  begins: number | null
  title: Multilingual
  minutes: number | null
  presenter: Multilingual
  /** An item that the meeting's place in its series gives rise to: it has no words of its own. */
  origin: AgendaOrigin | null
  papers: Paper[]
}

/** A place of a project; WGS 84, degrees. */
export type ProjectPlace = { name: Multilingual; latitude: number | null; longitude: number | null }

/** A sum as its source gives it. `year` is EDTF. */
export type Sum = {
  amount: number | null
  currency: Currency | null
  year: string
  use: MoneyUse | null
}

/** What is measured of a project's results. `year` is EDTF: when the last of them was measured. */
export type Indicator = {
  title: Multilingual
  unit: string
  baseline: number | null
  target: number | null
  actual: number | null
  year: string
}

/** A file and what it is called when it is kept; both empty where there is none. It is known by the SHA-256 of its content. */
export type NamedFile = { file: string; name: string }

/** Where something that was said can be seen: a web address, a file, or both. */
export type Evidence = { title: Multilingual; url: string } & NamedFile

/** A paper that belongs to a record, in one language or in none that is said. */
export type Paper = { title: Multilingual; language: TextLanguage | null } & NamedFile

/** What is wrong with a row of an import, or worth a look. `choices`: what could be meant. */
export type RowProblem = {
  level: 'error' | 'warning'
  /** The field of the import; null: the row as a whole. */
  field: string | null
  code: string
  value: string
  /** Of a name that was not found, or that several have: of what kind it should be, and what could be meant. */
  names?: { kind: string; choices: { id: string; name: Multilingual; hint: string }[] }
}

/** An entry that a row of an import would publish; `basedOn` null: nothing of it is published. */
export type CheckedEntry = {
  kind: string
  entryId: string
  basedOn: number | null
  slug: string | null
  content: Record<string, unknown>
}

/** A revision that an import made, and the one it was made from; null: a first one. */
export type ImportedRevision = {
  entryId: string
  revisionId: string
  number: number
  basedOn: number | null
}

/** How many rows of an import come out as what; `warnings`: how many are worth a look. */
export type ImportCounts = Record<'new' | 'changed' | 'same' | 'error' | 'warnings', number>
