/** A project as public JSON: entries named by permanent address and name, never by an id. */
import type { Kind } from '@/db/vocabulary'
import type { Project, ProjectUpdate } from '@/lib/projects/view'
import { permanentAddress } from './address'
import type { Announcement } from './announcements'
import type { ListedProject } from './projects-list'

const at =
  (kind: Kind) =>
  <One extends { slug: string }>({ slug, ...same }: One) => ({
    id: slug,
    address: permanentAddress(kind, slug),
    ...same,
  })

/** With all that was reported of it. */
export function projectRecord(
  { id: _, slug, visibility: __, kind: type, ...whole }: Project,
  updates: ProjectUpdate[],
) {
  const party = at('party')
  return {
    kind: 'project',
    id: slug,
    address: permanentAddress('project', slug),
    ...whole,
    type,
    lead: whole.lead && party(whole.lead),
    partners: whole.partners.map((one) => ({ ...one, party: party(one.party) })),
    body: whole.body && at('body')(whole.body),
    intention: whole.intention && at('project')(whole.intention),
    agreements: whole.agreements.map(at('agreement')),
    decisions: whole.decisions.map(at('decision')),
    actions: whole.actions.map(at('action')),
    plans: whole.plans.map(at('plan')),
    meetings: whole.meetings.map(at('meeting')),
    updates: updates.map(({ id: ___, ...update }) => ({
      ...at('update')(update),
      party: party(update.party),
      blockedBy: update.blockedBy && party(update.blockedBy),
      views: update.views.map((view) => ({ ...at('update_view')(view), party: party(view.party) })),
    })),
  }
}

/** One of a list, with where it stands on the day that is asked for. */
export function listedProjectRecord({ id: _, slug, kind: type, ...row }: ListedProject) {
  return {
    kind: 'project',
    ...at('project')({ slug }),
    type,
    ...row,
    lead: row.lead && at('party')(row.lead),
    body: row.body && at('body')(row.body),
    intention: row.intention && permanentAddress('project', row.intention),
  }
}

/** What was announced by number alone. */
export function announcementRecord({ slug, body, ...same }: Announcement) {
  return { ...at('project')({ slug }), ...same, body: body && at('body')(body) }
}
