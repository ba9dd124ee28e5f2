/** Empties the register tables and folds them again from the published revisions. Runs as the owner. */
import { sql } from 'drizzle-orm'
import type { Database, Tx } from '@/db/client'
import { agendas } from '@/db/schema/agenda'
import {
  actionReports,
  actions,
  decisionEffects,
  decisionObjections,
  decisions,
  issueAnswers,
  issues,
} from '@/db/schema/decisions'
import { meetingParties, meetings, series } from '@/db/schema/meetings'
import { minutes, minutesCorrections } from '@/db/schema/minutes'
import {
  projectBasis,
  projectMilestones,
  projectPartners,
  projectSteps,
  projects,
  updates,
  updateViews,
} from '@/db/schema/projects'
import {
  acts,
  admissionDecisions,
  admissions,
  agreementParties,
  agreementRelations,
  agreementSubjects,
  agreements,
  agreementTexts,
  answers,
  bodies,
  deadlines,
  memberships,
  objections,
  parties,
  plans,
  ports,
  positions,
  rectifications,
} from '@/db/schema/register'
import { withdrawals } from '@/db/schema/withdrawals'
import { type Kind, kinds } from '@/db/vocabulary'
import { refreshAgreements } from '@/lib/agreements/refresh'
import { today } from '@/lib/dates'
import { definitions } from '@/lib/kinds'
import type { Published } from './kind'
import { advanceRegister } from './publishing'

const batch = 500
const tables = [
  parties,
  bodies,
  memberships,
  agreements,
  agreementParties,
  agreementSubjects,
  agreementRelations,
  deadlines,
  agreementTexts,
  acts,
  answers,
  rectifications,
  objections,
  admissions,
  positions,
  admissionDecisions,
  withdrawals,
  ports,
  plans,
  series,
  meetings,
  meetingParties,
  decisions,
  decisionEffects,
  decisionObjections,
  actions,
  actionReports,
  issues,
  issueAnswers,
  minutes,
  minutesCorrections,
  agendas,
  projects,
  projectPartners,
  projectSteps,
  projectMilestones,
  projectBasis,
  updates,
  updateViews,
]

/** One transaction: readers see the old register until the new one stands. Returns how many entries were folded. */
export function rebuildRegister(
  owner: Database,
  told: (kind: Kind, folded: number) => void,
): Promise<number> {
  return owner.transaction(async (tx) => {
    await advanceRegister(tx)
    // Not TRUNCATE, which would keep the readers out until the end.
    for (const table of tables) await tx.delete(table)
    let folded = 0
    for (const kind of kinds) {
      for (let after = 0; ; ) {
        const published = await nextPublished(tx, kind, after)
        if (!published.length) break
        await definitions[kind].project(tx, published)
        folded += published.length
        after = published.at(-1)!.number
        told(kind, folded)
      }
    }
    const all = await tx.select({ id: agreements.id }).from(agreements).orderBy(agreements.number)
    await refreshAgreements(
      tx,
      all.map((agreement) => agreement.id),
      today(),
    )
    return folded
  })
}

async function nextPublished(tx: Tx, kind: Kind, after: number): Promise<Published[]> {
  const rows = await tx.execute(sql`
    select e.id, e.slug, e.number, e.party_id as "partyId", e.first_published_at as "firstPublishedAt",
      r.number as revision, r.party_id as "draftedBy", r.by_import as "byImport", r.published_at as "publishedAt", r.content
    from entries e join revisions r on r.entry_id = e.id and r.status = 'published'
    where e.kind = ${kind} and e.number > ${after}
    order by e.number limit ${batch}`)
  return (
    rows as unknown as (Omit<Published, 'firstPublishedAt' | 'publishedAt'> & Record<string, string>)[]
  ).map((row) => ({
    ...row,
    firstPublishedAt: new Date(row.firstPublishedAt!),
    publishedAt: new Date(row.publishedAt!),
  }))
}
