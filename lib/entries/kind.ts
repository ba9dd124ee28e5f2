/** What makes a kind of entry: its schemas, and how a published content becomes rows of the register. */
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import type { Kind, NotificationKind, TermList } from '@/db/vocabulary'
import type { QueuedJob } from '@/lib/jobs/queue'
import type { FormField } from './form'

export type Content = Record<string, unknown>

/** A published revision with its entry, as a projection receives it. */
export type Published<C = Content> = {
  id: string
  slug: string
  number: number
  partyId: string | null
  /** The party whose delegation drafted this revision; null: the secretariat, or the import. */
  draftedBy: string | null
  byImport: boolean
  firstPublishedAt: Date
  revision: number
  publishedAt: Date
  content: C
}

/** A content's mention of another entry, which must be published when the content is. */
export type Reference = { path: (string | number)[]; kind: Kind; id: string }

/** What the depositary makes known of a publication: see db/schema/notifications.ts. */
export type Notice = {
  kind: NotificationKind
  agreementId: string
  /** Whose act it is. */
  partyId: string | null
  /** Whom it concerns. */
  partyIds: string[]
  act: string | null
  /** EDTF. */
  date: string
  effect: string
}

export type KindDefinition<C = Content> = {
  /** The shape; a draft may be incomplete. */
  draft: z.ZodType<C>
  /** What must hold before it is submitted. */
  complete: z.ZodType<C>
  /** The text its permanent address is made of; null: kind and number. */
  slugText: (content: C) => string | null
  references: (content: C) => Reference[]
  /** The files it names, by SHA-256: whoever saves it must be able to read each. */
  files?: (content: C) => { path: (string | number)[]; sha256: string }[]
  /** The terms of the secretariat's lists that it names, each by its code. */
  terms?: (content: C) => { list: TermList; field: string; codes: string[] }
  /** What keeps it from being submitted and only the database can tell. */
  examine?: (tx: Tx, entryId: string, content: C) => Promise<{ path: (string | number)[]; code: string }[]>
  /** Set for a kind that is given something only when it is published, as a number within its meeting: its content with it. */
  settle?: (tx: Tx, entryId: string, content: C) => Promise<C>
  /** The parties that may propose corrections, beside the one that answers for the entry. */
  concerned: (content: C, entryId: string) => string[]
  /** Writes the register rows of these, replacing any before; returns the agreements to refresh. */
  project: (tx: Tx, published: Published<C>[]) => Promise<string[]>
  /** The depositary notifications that this publication gives rise to; none, for most kinds. */
  notices?: (published: Published<C>, tx: Tx) => Notice[] | Promise<Notice[]>
  /**
   * What is left to the worker by a publication; nothing, for most kinds. `before`: what was published until now, null at
   * the first publication.
   */
  leaves?: (published: Published<C>, before: C | null) => QueuedJob[]
  /**
   * Set for a kind that is written in a short form: its fields, those of them that begin with something, and what the
   * next one takes over from the last.
   */
  form?: { fields: FormField[]; begins?: Partial<C>; next?: (last: C) => Partial<C> }
  /** Set for a kind without a title or name of its own: the entries whose names make one. */
  titledBy?: (content: C) => (string | null)[]
  /**
   * Set for a kind whose publication makes others: the entries that are published with it, for they follow from it;
   * what is wrong with one is said of the field `at`.
   */
  entails?: (tx: Tx, content: C) => Promise<{ kind: Kind; content: Content; at: string }[]>
  /** Set for a kind whose every publication the members of a body are told of by mail: see lib/body-news. */
  tellsMembers?: true
  /** Set for a kind that is begun by a command of its own: the fields that its drafts keep as they began. */
  fixed?: string[]
  /**
   * Set for a kind that is drafted together with an entry of another: which, the field that names it, and the ids of
   * the published entries that belong to one.
   */
  lead?: { kind: Kind; field: string; belonging: (tx: Tx, leadId: string) => Promise<string[]> }
}

/** The columns that every register table has. */
export function identityOf(published: Published<unknown>) {
  return {
    id: published.id,
    slug: published.slug,
    number: published.number,
    revision: published.revision,
    firstPublishedAt: published.firstPublishedAt,
    publishedAt: published.publishedAt,
  }
}

/** Whether it is the entry's first publication. */
export function isFirst({ firstPublishedAt, publishedAt }: Published<unknown>): boolean {
  return firstPublishedAt.getTime() === publishedAt.getTime()
}
