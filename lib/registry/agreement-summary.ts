/** An agreement as lists and downloads show it. */
import { sql } from 'drizzle-orm'
import type { Multilingual } from '@/db/schema/content'
import type { AgreementRole, AgreementStatus, AgreementType, Language, Subject } from '@/db/vocabulary'
import type { Standing } from '@/lib/agreements/standing'
import type { BodyName, directory, PartyName } from './directory'

export type AgreementSummary = {
  number: number
  slug: string
  title: Multilingual
  originalLanguage: Language | null
  type: AgreementType
  status: AgreementStatus
  /** EDTF. */
  adopted: string
  expires: string
  place: Multilingual
  body: BodyName | null
  subjects: Subject[]
  parties: (PartyName & { role: AgreementRole })[]
  /** How many of the signatories have a signature recorded. */
  signed: number
  signatories: number
  revision: number
  /** ISO time. */
  publishedAt: string
}

/** What `summaryColumns` give. */
export type SummaryRow = Omit<
  AgreementSummary,
  'originalLanguage' | 'body' | 'parties' | 'subjects' | 'signed' | 'signatories' | 'publishedAt'
> & {
  original_language: Language | null
  body_id: string | null
  subjects: Subject[] | null
  parties: [string, AgreementRole][] | null
  standing: Partial<Standing>
  published_at: string
}

/** Of `register.agreements a`. */
export const summaryColumns = sql`a.number, a.slug, a.title, a.original_language, a.type, a.status, a.adopted, a.expires,
  a.place, a.body_id, a.standing, a.revision, a.published_at,
  (select jsonb_agg(s.subject order by s.subject) from register.agreement_subjects s where s.agreement_id = a.id) as subjects,
  (select jsonb_agg(jsonb_build_array(p.party_id, p.role) order by p.position)
    from register.agreement_parties p where p.agreement_id = a.id) as parties`

export function summaryOf(row: SummaryRow, names: Awaited<ReturnType<typeof directory>>): AgreementSummary {
  const { original_language, body_id, standing, published_at, subjects, parties, ...same } = row
  return {
    ...same,
    originalLanguage: original_language,
    body: (body_id && names.bodies.get(body_id)) || null,
    subjects: subjects ?? [],
    parties: (parties ?? []).flatMap(([id, role]) => {
      const party = names.parties.get(id)
      return party ? [{ ...party, role }] : []
    }),
    signed: (standing.positions ?? []).filter((position) => position.signed !== null).length,
    signatories: standing.signatories ?? 0,
    publishedAt: isoTime(published_at),
  }
}

/** PostgreSQL's text of a time as ISO 8601, in UTC. */
export function isoTime(text: string): string {
  return new Date(text).toISOString()
}
