/**
 * Who may do what: the whole of it. Pure; the server, the pages and the tests ask the same questions here.
 * Row security in the database is the coarse floor under these rules, not a second copy of them.
 */
import type { ImportMode, IssueStep, Kind, Move, RevisionStatus, Role, Visibility } from '@/db/vocabulary'

export type Post = { id: string; role: Role; partyId: string | null }

/**
 * Who is asking. `post` is the one of their posts they act for now. `standIn`: nobody, for whom the pages of a role are
 * drawn (lib/people/viewing.ts); of what is published they may read what is public alone.
 */
export type Actor = { personId: string; post: Post | null; standIn?: true }

/** A revision, as far as the policy needs to know it. */
export type RevisionFacts = {
  kind: Kind
  status: RevisionStatus
  /** The party whose delegation drafted it; null: the secretariat. */
  partyId: string | null
  contributorIds: string[]
}

export type Action = Move | 'read' | 'save'

/** own: drafted by the actor's party; secretariat: drafted by the secretariat; any: by whomever. */
type Scope = 'own' | 'secretariat' | 'any'
type Rule = { role: Role; scope: Scope; statuses: RevisionStatus[]; fourEyes?: true }

const settled: RevisionStatus[] = ['published', 'superseded', 'declined', 'withdrawn']
const open: RevisionStatus[] = ['draft', 'awaiting_endorsement', 'submitted']

/** Every permission on a revision; what is not here is refused. */
export const rules: Record<Action, Rule[]> = {
  read: [
    { role: 'delegate', scope: 'own', statuses: [...open, ...settled] },
    { role: 'head', scope: 'own', statuses: [...open, ...settled] },
    { role: 'moderator', scope: 'secretariat', statuses: [...open, ...settled] },
    { role: 'moderator', scope: 'any', statuses: ['submitted', 'published', 'superseded', 'declined'] },
  ],
  save: [
    { role: 'delegate', scope: 'own', statuses: ['draft'] },
    { role: 'head', scope: 'own', statuses: ['draft'] },
    { role: 'moderator', scope: 'secretariat', statuses: ['draft'] },
  ],
  submit: [
    { role: 'delegate', scope: 'own', statuses: ['draft'] },
    { role: 'head', scope: 'own', statuses: ['draft'] },
    { role: 'moderator', scope: 'secretariat', statuses: ['draft'] },
  ],
  endorse: [{ role: 'head', scope: 'own', statuses: ['awaiting_endorsement'] }],
  sendBack: [
    { role: 'head', scope: 'own', statuses: ['awaiting_endorsement'] },
    { role: 'moderator', scope: 'any', statuses: ['submitted'], fourEyes: true },
  ],
  decline: [{ role: 'moderator', scope: 'any', statuses: ['submitted'], fourEyes: true }],
  publish: [{ role: 'moderator', scope: 'any', statuses: ['submitted'], fourEyes: true }],
  withdraw: [
    { role: 'delegate', scope: 'own', statuses: open },
    { role: 'head', scope: 'own', statuses: open },
    { role: 'moderator', scope: 'secretariat', statuses: open },
  ],
}

export type Verdict = 'yes' | 'no' | 'wrong_state' | 'own_work'

/** Whether the actor may do this with the revision, and if not, why. */
export function mayDo(actor: Actor, action: Action, revision: RevisionFacts): Verdict {
  const mine = rules[action].filter(
    (rule) => rule.role === actor.post?.role && inScope(actor, rule.scope, revision),
  )
  if (!mine.length) return 'no'
  const now = mine.filter((rule) => rule.statuses.includes(revision.status))
  if (!now.length) return 'wrong_state'
  const mayMeet = now.some((rule) => !rule.fourEyes || !revision.contributorIds.includes(actor.personId))
  return mayMeet ? 'yes' : 'own_work'
}

/** Missing and forbidden-to-read are the same: everything else first asks this. */
export function mayRead(actor: Actor, revision: RevisionFacts): boolean {
  return mayDo(actor, 'read', revision) === 'yes'
}

function inScope(actor: Actor, scope: Scope, revision: RevisionFacts): boolean {
  if (scope === 'any') return true
  if (scope === 'secretariat') return revision.partyId === null
  return revision.partyId !== null && revision.partyId === actor.post?.partyId
}

/** What a head of delegation publishes for the party at once: nobody else has a say in it, so nobody reviews it. */
export const publishedByHeads: Kind[] = [
  'admission',
  'admission_step',
  'answer',
  'objection',
  'decision_objection',
  'action_report',
  'issue_answer',
  'minutes_correction',
  'withdrawal',
  'update',
  'update_view',
]

/** Whether the actor may publish an entry of this kind for the party. */
export function mayPublishFor(actor: Actor, kind: Kind, partyId: string): boolean {
  return publishedByHeads.includes(kind) && actor.post?.role === 'head' && actor.post.partyId === partyId
}

/** What a delegation may draft; the secretariat may draft every kind but those below. */
const draftedByParties: Kind[] = [
  'party',
  'body',
  'membership',
  'agreement',
  'act',
  'port',
  'plan',
  'meeting',
  'issue',
  'project',
]

/**
 * Begun by a command of its own, which asks below who may. What the parties answer to stays as they read it: a mistake
 * in a rectification is mended by another, minutes are written anew while they are circulated; never by a correction.
 */
const final: Kind[] = ['rectification', 'minutes', 'agenda']

/** Begun by the secretariat, beside what heads publish at once: an invitation by the body, and what a body decided. */
const onlyBegun: Kind[] = ['admission', 'admission_decision']

/** Whether the actor may begin an entry of this kind. */
export function mayStart(actor: Actor, kind: Kind): boolean {
  if (onlyBegun.includes(kind)) return isSecretariat(actor)
  if (publishedByHeads.includes(kind) || final.includes(kind)) return false
  if (actor.post?.role === 'moderator') return true
  return isDelegation(actor) && draftedByParties.includes(kind)
}

/** Whether the actor may propose a correction of a published entry: the parties concerned may, and the secretariat. */
export function mayCorrect(actor: Actor, entry: { kind: Kind; concerned: string[] }): boolean {
  if (onlyBegun.includes(entry.kind)) return false
  if (!mayStart(actor, entry.kind)) return false
  return actor.post?.role === 'moderator' || entry.concerned.includes(actor.post?.partyId ?? '')
}

/** Whether the actor may propose to rectify a text: the delegations of the parties concerned, and the secretariat. */
export function mayRectify(actor: Actor, concerned: string[]): boolean {
  return isSecretariat(actor) || (isDelegation(actor) && concerned.includes(actor.post?.partyId ?? ''))
}

/** Whether the actor may object to what waits for objections: the heads of these parties, each for their own. */
export function mayObject(actor: Actor, parties: string[]): boolean {
  return actor.post?.role === 'head' && parties.includes(actor.post.partyId ?? '')
}

/** Whether the actor keeps the papers of a meeting, its agenda and its minutes: the delegations of its hosts, and the secretariat. */
export function mayKeepPapers(actor: Actor, hosts: string[]): boolean {
  return isSecretariat(actor) || (isDelegation(actor) && hosts.includes(actor.post?.partyId ?? ''))
}

/** Whether the actor may ask for a correction of minutes: the heads of the parties to the meeting, each for their own. */
export function mayAskCorrection(actor: Actor, parties: string[]): boolean {
  return actor.post?.role === 'head' && parties.includes(actor.post.partyId ?? '')
}

/** Whether the actor may write circulated minutes anew, and answer the corrections asked: the secretariat. */
export function mayAnswerCorrections(actor: Actor): boolean {
  return isSecretariat(actor)
}

/** Whether the actor may propose that a newcomer be admitted to a body: the heads of its members. */
export function mayProposeAdmission(actor: Actor, members: string[]): boolean {
  return actor.post?.role === 'head' && members.includes(actor.post.partyId ?? '')
}

/** Whether the actor may second an admission or object to it: the heads of the members, but for the one proposing. */
export function mayTakePosition(actor: Actor, members: string[], proposedBy: string | null): boolean {
  return mayProposeAdmission(actor, members) && actor.post?.partyId !== proposedBy
}

/** Whether the actor may accept an invitation: the head of the newcomer. */
export function mayAccept(actor: Actor, newcomer: string): boolean {
  return actor.post?.role === 'head' && actor.post.partyId === newcomer
}

/** Whether the actor may report on an action item: the delegation that owes it. */
export function mayReport(actor: Actor, owner: string): boolean {
  return isDelegation(actor) && actor.post?.partyId === owner
}

/** Whether the actor may say what a party thinks of an update: the delegations of the project's partners, each for their own. */
export function mayGiveView(actor: Actor, partners: string[]): boolean {
  return isDelegation(actor) && partners.includes(actor.post?.partyId ?? '')
}

/** Whether the actor may speak on an issue: the head of the side that is asked; that it is settled, also of the other. */
export function mayAnswerIssue(
  actor: Actor,
  step: IssueStep,
  { raisedBy, asked }: { raisedBy: string; asked: string },
): boolean {
  const sides = step === 'settled' ? [asked, raisedBy] : [asked]
  return actor.post?.role === 'head' && sides.includes(actor.post.partyId ?? '')
}

/** Whether the actor may give notice that a party leaves a body, and take it back: its head. */
export function mayWithdraw(actor: Actor, party: string): boolean {
  return actor.post?.role === 'head' && actor.post.partyId === party
}

/** Whether the actor sends a meeting's invitations, judges credentials and marks who is there: the secretariat. */
export function mayInvite(actor: Actor): boolean {
  return isSecretariat(actor)
}

/** Whether the actor may answer a party's invitation and name its delegation: that party, and the secretariat for it. */
export function mayAnswerInvitation(actor: Actor, invited: string): boolean {
  return isSecretariat(actor) || (isDelegation(actor) && actor.post?.partyId === invited)
}

/** Whether the actor may propose an item for the agenda of a meeting: the delegations of the parties that take part. */
export function mayProposeItem(actor: Actor, parties: string[]): boolean {
  return isDelegation(actor) && parties.includes(actor.post?.partyId ?? '')
}

/** Whether the actor keeps their party's ladder of clearance for an agreement: the delegations of the parties concerned. */
export function mayKeepLadder(actor: Actor, concerned: string[]): boolean {
  return isDelegation(actor) && concerned.includes(actor.post?.partyId ?? '')
}

/** Whether the actor looks after people, their posts and the log. */
export function mayAdminister(actor: Actor): boolean {
  return actor.post?.role === 'administrator'
}

/** Whether the actor decides how the place is set up. */
export function maySet(actor: Actor): boolean {
  return mayAdminister(actor)
}

/** Whether the actor may ask somebody in for this post: administrators for any, heads for delegates and observers of their own party. */
export function mayAskIn(actor: Actor, post: { role: Role; partyId: string | null }): boolean {
  if (mayAdminister(actor)) return true
  const own = post.partyId !== null && post.partyId === actor.post?.partyId
  return actor.post?.role === 'head' && own && (post.role === 'delegate' || post.role === 'observer')
}

/** Whether what this actor submits first goes to the head of the delegation. */
export function needsEndorsement(actor: Actor): boolean {
  return actor.post?.role === 'delegate'
}

/** Whether the actor may look at the pages as another role does: administrators. */
export function mayViewAs(actor: Actor): boolean {
  return mayAdminister(actor)
}

/** Whether the actor may read a published entry that is not public. */
export function mayReadPublished(
  actor: Actor,
  entry: { visibility: Visibility; parties: string[]; bodyMembers: string[] | null },
): boolean {
  if (entry.visibility === 'public') return true
  if (actor.standIn) return false
  if (actor.post?.role === 'moderator') return true
  const partyId = actor.post?.partyId
  if (!partyId) return false
  if (entry.parties.includes(partyId)) return true
  return entry.visibility === 'members' && (entry.bodyMembers === null || entry.bodyMembers.includes(partyId))
}

/** Whether the actor brings spreadsheets, matches their columns and has them checked: the secretariat, and administrators. */
export function mayPrepareImport(actor: Actor): boolean {
  return isSecretariat(actor) || mayAdminister(actor)
}

/** Whether the actor may import what was checked: the secretariat; to publish it at once, somebody who had no hand in it. */
export function mayImport(actor: Actor, mode: ImportMode, contributorIds: string[]): Verdict {
  if (!isSecretariat(actor)) return 'no'
  return mode === 'published' && contributorIds.includes(actor.personId) ? 'own_work' : 'yes'
}

/** Whether the actor may take an import back: the secretariat. */
export function mayUndoImport(actor: Actor): boolean {
  return isSecretariat(actor)
}

/** Whether the actor may send files: whoever may draft. */
export function mayUpload(actor: Actor): boolean {
  return isDelegation(actor) || isSecretariat(actor)
}

/** Where a file is used, as far as the actor's own side and the register know of it. */
export type FileUses = {
  /** The parties that sent it; null stands for the secretariat. */
  holders: (string | null)[]
  /** The parties whose delegations to meetings it proves. */
  credentialsOf: string[]
  /** The meetings with an item that names it, of those items that row security shows the actor. */
  agendas: { hosts: string[]; parties: string[] }[]
  revisions: RevisionFacts[]
  published: Parameters<typeof mayReadPublished>[1][]
}

/** Whether the actor may read a file: their side sent it, or it belongs to what they may read. */
export function mayReadFile(
  actor: Actor,
  { holders, credentialsOf, agendas, revisions, published }: FileUses,
): boolean {
  const side = isSecretariat(actor) ? null : isDelegation(actor) ? actor.post?.partyId : undefined
  return (
    (side !== undefined && holders.includes(side)) ||
    credentialsOf.some((party) => mayAnswerInvitation(actor, party)) ||
    agendas.some(({ hosts, parties }) => mayKeepPapers(actor, hosts) || mayProposeItem(actor, parties)) ||
    revisions.some((revision) => mayRead(actor, revision)) ||
    published.some((entry) => mayReadPublished(actor, entry))
  )
}

export function isDelegation(actor: Actor): boolean {
  return actor.post?.role === 'delegate' || actor.post?.role === 'head'
}

export function isSecretariat(actor: Actor): boolean {
  return actor.post?.role === 'moderator'
}
