/** A published project as pages show it. */
import type { Evidence, Indicator, Multilingual, Paper, ProjectPlace, Source, Sum } from '@/db/schema/content'
import type {
  ActionState,
  Currency,
  Exchange,
  Health,
  Language,
  PartnerRole,
  PartyKind,
  ProjectKind,
  ProjectShape,
  ProjectStage,
  Sector,
  UpdateStance,
  Visibility,
} from '@/db/vocabulary'

type PartyNamed = { slug: string; name: Multilingual; kind: PartyKind }
type Titled = { slug: string; title: Multilingual }

export type Milestone = {
  title: Multilingual
  /** EDTF. */
  begins: string
  due: string
  done: string
  evidence: Multilingual
  url: string
}

export type Project = {
  id: string
  slug: string
  number: number
  revision: number
  title: Multilingual
  summary: Multilingual
  kind: ProjectKind
  sector: Sector | null
  /** Null of an announcement by number. */
  lead: PartyNamed | null
  /** A role that is not recorded is null. */
  partners: { role: PartnerRole | null; party: PartyNamed }[]
  body: { slug: string; name: Multilingual } | null
  /** Of an announcement by number: how many. */
  announced: number | null
  intention: (Titled & { number: number; announced: number }) | null
  stage: ProjectStage
  /** `date` is EDTF. */
  steps: { stage: ProjectStage; date: string; reason: Multilingual }[]
  /** EDTF. */
  plannedStart: string
  plannedEnd: string
  actualStart: string
  actualEnd: string
  milestones: Milestone[]
  indicators: Indicator[]
  sums: Sum[]
  documents: Paper[]
  shape: ProjectShape
  places: ProjectPlace[]
  agreements: (Titled & { number: number; originalLanguage: Language | null; article: string })[]
  /** `ordinal` within the meeting of that number. */
  decisions: (Titled & { ordinal: number; meeting: number })[]
  actions: (Titled & { ordinal: number; meeting: number; state: ActionState })[]
  plans: Titled[]
  /** Where it was announced: one, or none. */
  meetings: (Titled & { number: number })[]
  exchange: Exchange
  sources: Source[]
  note: Multilingual
  visibility: Visibility
  /** ISO time. */
  publishedAt: string
}

/** `date` is an ISO day. */
export type ProjectUpdate = {
  id: string
  slug: string
  number: number
  revision: number
  /** For which time: see ./periods.ts. */
  covers: string
  health: Health
  /** Percent. */
  progress: number | null
  happened: Multilingual
  blocks: Multilingual
  blockedBy: PartyNamed | null
  nextStep: Multilingual
  /** EDTF. */
  nextDue: string
  spent: number | null
  currency: Currency | null
  evidence: Evidence[]
  date: string
  party: PartyNamed
  views: { slug: string; stance: UpdateStance; words: Multilingual; date: string; party: PartyNamed }[]
}
