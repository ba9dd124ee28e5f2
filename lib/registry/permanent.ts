/** What stands at a permanent address: its page, and its record. */
import { type SQL, sql } from 'drizzle-orm'
import { type Kind, kinds } from '@/db/vocabulary'
import { findAction } from './actions'
import { findAdmission } from './admissions'
import { findAgreement } from './agreement'
import { findBody } from './bodies'
import { actionRecord, decisionRecord, issueRecord } from './decision-records'
import { findDecision } from './decisions'
import { findIssue } from './issues'
import { findMeeting } from './meetings'
import { findMinutes } from './minutes'
import { findParty } from './parties'
import { findPlan } from './plans'
import { findPort } from './ports'
import { projectRecord } from './project-record'
import { findProject, updatesOf } from './projects'
import { projectsNamed } from './projects-of'
import { read } from './read'
import {
  admissionRecord,
  agreementRecord,
  bodyRecord,
  meetingRecord,
  minutesRecord,
  partyRecord,
  planRecord,
  portRecord,
  rectificationRecord,
  seriesRecord,
  withdrawalRecord,
} from './record'
import { findRectification } from './rectifications'
import { findSeries } from './series'
import { rectificationsOfMinutes } from './signed-minutes'
import { registerVersion } from './version'
import { findWithdrawal } from './withdrawals'

/** A correction of minutes is the parties' business, and has no address that others can follow. */
const pages: Record<Exclude<Kind, 'minutes_correction'>, SQL> = {
  agreement: sql`select '/agreements/' || slug as path from register.agreements where slug = `,
  party: sql`select '/members/' || slug as path from register.parties where slug = `,
  body: sql`select '/bodies/' || slug as path from register.bodies where slug = `,
  membership: sql`select '/bodies/' || b.slug || '#' || m.slug as path
    from register.memberships m join register.bodies b on b.id = m.body_id where m.slug = `,
  act: sql`select '/agreements/' || a.slug || '#' || c.slug as path
    from register.acts c join register.agreements a on a.id = c.agreement_id where c.slug = `,
  answer: sql`select '/agreements/' || a.slug || '#' || c.slug as path from register.answers w
    join register.acts c on c.id = w.act_id join register.agreements a on a.id = c.agreement_id where w.slug = `,
  rectification: sql`select '/agreements/' || a.slug || '/rectifications/' || c.slug as path
    from register.rectifications c join register.agreements a on a.id = c.agreement_id where c.slug = `,
  objection: sql`select '/agreements/' || a.slug || '/rectifications/' || c.slug || '#objections' as path
    from register.objections o join register.rectifications c on c.id = o.rectification_id
    join register.agreements a on a.id = c.agreement_id where o.slug = `,
  admission: sql`select '/bodies/' || b.slug || '/admissions/' || a.slug as path
    from register.admissions a join register.bodies b on b.id = a.body_id where a.slug = `,
  admission_step: sql`select '/bodies/' || b.slug || '/admissions/' || a.slug || '#' || s.slug as path
    from register.admission_steps s join register.admissions a on a.id = s.admission_id
    join register.bodies b on b.id = a.body_id where s.slug = `,
  admission_decision: sql`select '/bodies/' || b.slug || '/admissions/' || a.slug || '#' || d.slug as path
    from register.admission_decisions d join register.admissions a on a.id = d.admission_id
    join register.bodies b on b.id = a.body_id where d.slug = `,
  withdrawal: sql`select '/bodies/' || b.slug || '#' || w.slug as path
    from register.withdrawals w join register.bodies b on b.id = w.body_id where w.slug = `,
  port: sql`select '/ports/' || slug as path from register.ports where slug = `,
  plan: sql`select '/plans/' || slug as path from register.plans where slug = `,
  series: sql`select '/series/' || slug as path from register.series where slug = `,
  meeting: sql`select '/meetings/' || slug as path from register.meetings where slug = `,
  decision: sql`select '/decisions/' || slug as path from register.decisions where slug = `,
  decision_objection: sql`select '/decisions/' || d.slug || '#' || o.slug as path
    from register.decision_objections o join register.decisions d on d.id = o.decision_id where o.slug = `,
  action: sql`select '/actions/' || slug as path from register.actions where slug = `,
  action_report: sql`select '/actions/' || a.slug || '#' || r.slug as path
    from register.action_reports r join register.actions a on a.id = r.action_id where r.slug = `,
  issue: sql`select '/issues/' || slug as path from register.issues where slug = `,
  issue_answer: sql`select '/issues/' || i.slug || '#' || w.slug as path
    from register.issue_answers w join register.issues i on i.id = w.issue_id where w.slug = `,
  minutes: sql`select '/meetings/' || g.slug || '/minutes' as path
    from register.minutes m join register.meetings g on g.id = m.meeting_id where m.slug = `,
  agenda: sql`select '/meetings/' || m.slug || '#agenda' as path from register.agendas a
    join register.meetings m on m.id = a.meeting_id where a.slug = `,
  // A duplicate's address leads to the project that it is the same as.
  project: sql`select '/projects/' || coalesce(k.slug, p.slug) as path from register.projects p
    left join register.projects k on k.id = p.duplicate_of_id where p.slug = `,
  update: sql`select '/projects/' || p.slug || '#' || u.slug as path from register.updates u
    join register.projects p on p.id = u.project_id where u.slug = `,
  update_view: sql`select '/projects/' || p.slug || '#' || v.slug as path from register.update_views v
    join register.updates u on u.id = v.update_id join register.projects p on p.id = u.project_id where v.slug = `,
}

/** The page of an entry, without the language; null where no public entry has this address. */
export async function findPage(kind: string, slug: string): Promise<string | null> {
  const known = kinds.find((word) => word === kind)
  if (!known || known === 'minutes_correction' || !isSlug(slug)) return null
  const [page] = await read<{ path: string }>(sql`${pages[known]} ${slug}`)
  return page?.path ?? null
}

/** The public record of an entry; a membership, an act and its answer are found in the record they belong to. */
export async function findRecord(kind: string, slug: string): Promise<object | null> {
  const page = await findPage(kind, slug)
  if (!page) return null
  const version = await registerVersion()
  if (kind === 'agreement') return recordOf(await findAgreement(version, slug), agreementRecord)
  if (kind === 'party') {
    const projects = await projectsNamed(version, { party: slug })
    return recordOf(await findParty(version, slug), (whole) => partyRecord(whole, projects))
  }
  if (kind === 'body') {
    const projects = await projectsNamed(version, { body: slug })
    return recordOf(await findBody(version, slug), (whole) => bodyRecord(whole, projects))
  }
  if (kind === 'port') return recordOf(await findPort(version, slug), portRecord)
  if (kind === 'plan') return recordOf(await findPlan(version, slug), planRecord)
  if (kind === 'series') return recordOf(await findSeries(version, slug), seriesRecord)
  if (kind === 'meeting') return recordOf(await findMeeting(version, slug), meetingRecord)
  if (kind === 'minutes') {
    const meeting = page.split('/')[2] ?? ''
    const rectifications = await rectificationsOfMinutes(version, meeting)
    return recordOf(await findMinutes(version, meeting), (whole) => minutesRecord(whole, rectifications))
  }
  if (kind === 'rectification' || kind === 'objection') {
    const found = await findRectification(version, /rectifications\/([^#]+)/.exec(page)?.[1] ?? '')
    return recordOf(found, rectificationRecord)
  }
  if (kind === 'admission' || kind === 'admission_step' || kind === 'admission_decision') {
    const found = await findAdmission(version, /admissions\/([^#]+)/.exec(page)?.[1] ?? '')
    return recordOf(found, admissionRecord)
  }
  if (kind === 'withdrawal') return recordOf(await findWithdrawal(version, slug), withdrawalRecord)
  const [, , owner = '', within] = page.split(/[/#]/)
  if (kind.startsWith('decision')) return recordOf(await findDecision(version, owner), decisionRecord)
  if (kind.startsWith('action')) return recordOf(await findAction(version, owner), actionRecord)
  if (kind === 'project' || kind.startsWith('update')) {
    const updates = await updatesOf(version, owner)
    return recordOf(await findProject(version, owner), (whole) => projectRecord(whole, updates))
  }
  if (kind.startsWith('issue')) return recordOf(await findIssue(version, owner), issueRecord)
  if (kind === 'act' || kind === 'answer') {
    const whole = recordOf(await findAgreement(version, owner), agreementRecord)
    const acts = whole?.parties.flatMap(({ acts, role: _, standing: __, ...party }) =>
      acts.map((act) => ({ ...act, party })),
    )
    const found = [...(acts ?? []), ...(whole?.otherActs ?? [])].find((act) => act.id === within)
    return found && whole
      ? { kind: 'act', ...found, agreement: { id: whole.id, address: whole.address, title: whole.title } }
      : null
  }
  const whole = recordOf(await findBody(version, owner), (body) => bodyRecord(body, []))
  const found = whole?.memberships.find((membership) => membership.slug === slug)
  return found && whole
    ? { kind, id: slug, ...found, body: { id: whole.id, address: whole.address, name: whole.name } }
    : null
}

function recordOf<W, R>(whole: W | null, make: (whole: W) => R): R | null {
  return whole && make(whole)
}

function isSlug(text: string): boolean {
  return /^[a-z0-9][a-z0-9_-]{0,120}$/.test(text)
}
