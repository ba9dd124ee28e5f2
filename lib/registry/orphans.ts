/** Commitments nobody took up: agreements that hold, and decisions, of which nothing followed that is recorded. */
import { sql } from 'drizzle-orm'
import type { AgreementStatus } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import { decisionQuery } from '@/lib/decisions/select'
import { type Decision, type DecisionRow, onDay } from '@/lib/decisions/view'
import type { AgreementName } from './agreement'
import { listOf, read } from './read'
import { atVersion } from './version'

const pageLength = 25

type Page<Row> = {
  rows: Row[] /** The register number that the next page ends before. */
  next: number | null
}
export type OrphanAgreement = AgreementName & { adopted: string; status: AgreementStatus }

/** That of which one still expects something. */
const holding: AgreementStatus[] = ['in_force', 'provisionally_applied', 'signed', 'not_recorded']

/**
 * An agreement is taken up by a project that rests on it, by another agreement that carries it out, and by an action item
 * of a decision that it followed from. The latest registered first; `before`: the register number a page ends before.
 */
export function listOrphanAgreements(version: number, before: number | null): Promise<Page<OrphanAgreement>> {
  return atVersion(version, `orphan agreements before ${before}`, async () =>
    pageOf(
      await read<OrphanAgreement>(sql`
        select a.slug, a.number, a.title, a.original_language as "originalLanguage", a.adopted, a.status
        from register.agreements a
        where a.status in (${listOf(holding)}) and ${before ? sql`a.number < ${before}` : sql`true`}
          and not exists (select from register.project_basis x where x.entry_id = a.id)
          and not exists (select from register.agreement_relations r where r.target_id = a.id and r.kind = 'implements')
          and not exists (select from register.decision_effects f
            join register.actions c on c.decision_id = f.decision_id where f.entry_id = a.id)
        order by a.number desc limit ${pageLength + 1}`),
    ),
  )
}

/** A decision is taken up by what followed from it, by an action item and by a project. Those not adopted ask for nothing. */
export async function listOrphanDecisions(version: number, before: number | null): Promise<Page<Decision>> {
  const rows = await atVersion(version, `orphan decisions before ${before}`, () =>
    read<DecisionRow>(sql`${decisionQuery('register.')}
      where ${before ? sql`d.number < ${before}` : sql`true`}
        and not exists (select from register.decision_effects f where f.decision_id = d.id)
        and not exists (select from register.actions c where c.decision_id = d.id)
        and not exists (select from register.project_basis x where x.entry_id = d.id)
      order by d.number desc limit ${pageLength + 1}`),
  )
  const { rows: page, next } = pageOf(rows)
  const day = today()
  return { rows: page.map((row) => onDay(row, day)).filter(({ state }) => state === 'adopted'), next }
}

function pageOf<Row extends { number: number }>(rows: Row[]): Page<Row> {
  const page = rows.slice(0, pageLength)
  return { rows: page, next: rows.length > pageLength ? page.at(-1)!.number : null }
}
