/** Records as public JSON: what the views show, with entries named by permanent address and name, never by an id. */
import { createHash } from 'node:crypto'
import { languages } from '@/db/vocabulary'
import type { Admission } from '@/lib/admissions/view'
import type { Force } from '@/lib/agreements/force'
import type { Rectification } from '@/lib/rectifications/view'
import type { Withdrawal } from '@/lib/withdrawals/view'
import { fileAddress, permanentAddress } from './address'
import type { Act, Agreement, AgreementName } from './agreement'
import type { AgreementSummary } from './agreement-summary'
import type { Body } from './bodies'
import type { BodyName, PartyName } from './directory'
import type { Meeting } from './meetings'
import type { ListedMeeting } from './meetings-list'
import type { AdoptedMinutes } from './minutes'
import type { Party } from './parties'
import type { Plan } from './plans'
import type { Port } from './ports'
import { listedProjectRecord } from './project-record'
import type { ListedProject } from './projects-list'
import type { Series } from './series'

/** A record as the text that its permanent address gives. */
export function recordText(record: object): string {
  return `${JSON.stringify(record, null, 2)}\n`
}

/** SHA-256 of that text, hexadecimal. */
export function recordHash(record: object): string {
  return createHash('sha256').update(recordText(record)).digest('hex')
}

const party = ({ slug, name, kind }: PartyName) => ({
  id: slug,
  address: permanentAddress('party', slug),
  kind,
  name,
})
const body = ({ slug, name, kind }: BodyName) => ({
  id: slug,
  address: permanentAddress('body', slug),
  kind,
  name,
})
const agreement = ({ slug, number, title }: AgreementName) => ({
  id: slug,
  address: permanentAddress('agreement', slug),
  number,
  title,
})
const act = ({ slug, predecessor, about, recorded, ...same }: Act) => ({
  id: slug,
  address: permanentAddress('act', slug),
  ...same,
  predecessor: predecessor && party(predecessor),
  about: about && permanentAddress('act', about),
  recorded: { ...recorded, party: recorded.party && party(recorded.party) },
})

/** An agreement in a list. */
export function summaryRecord(row: AgreementSummary) {
  return {
    ...agreement(row),
    type: row.type,
    status: row.status,
    adopted: row.adopted,
    expires: row.expires,
    place: row.place,
    originalLanguage: row.originalLanguage,
    body: row.body && body(row.body),
    subjects: row.subjects,
    parties: row.parties.map((one) => ({ ...party(one), role: one.role })),
    signed: { count: row.signed, of: row.signatories },
    revision: row.revision,
    publishedAt: row.publishedAt,
  }
}

/** An agreement, whole. */
export function agreementRecord(whole: Agreement) {
  return {
    kind: 'agreement',
    ...agreement(whole),
    revision: whole.revision,
    firstPublishedAt: whole.firstPublishedAt,
    publishedAt: whole.publishedAt,
    pages: languages.map((language) => `/${language}/agreements/${whole.slug}`),
    type: whole.type,
    status: whole.status,
    standing: whole.standing,
    supersededBy: whole.supersededBy && agreement(whole.supersededBy),
    summary: whole.summary,
    originalLanguage: whole.originalLanguage,
    adopted: whole.adopted,
    place: whole.place,
    body: whole.body && body(whole.body),
    meeting: whole.meeting,
    subjects: whole.subjects,
    term: whole.term,
    expires: whole.expires,
    durationClause: whole.durationClause,
    duration: whole.duration,
    witnesses: whole.witnesses,
    forceClause: { ...whole.forceClause, among: whole.forceClause.among.map(party) },
    force: whole.force && forceRecord(whole.force),
    parties: whole.parties.map((one) => ({
      ...party(one),
      role: one.role,
      standing: one.position?.standing ?? null,
      acts: one.acts.map(act),
    })),
    otherActs: whole.otherActs.map((one) => ({ ...act(one), party: party(one.party) })),
    relations: whole.relations.map((one) => ({
      kind: one.kind,
      inverse: one.inverse,
      agreement: agreement(one),
    })),
    texts: whole.texts.map(({ file, pictures: _, ...text }) => ({
      ...text,
      sha256: file,
      address: fileAddress(file),
    })),
    sources: whole.sources,
    note: whole.note,
  }
}

function forceRecord(force: Force<PartyName>) {
  return {
    since: force.since,
    parties: force.parties.map((one) => ({ party: party(one.party), since: one.since })),
    contradictions: force.contradictions.map((one) => ({ ...one, party: party(one.party) })),
  }
}

/** A rectification of a text, with the objections to it and what it is by today. */
export function rectificationRecord({ id: _id, slug, agreement: about, ...whole }: Rectification) {
  return {
    kind: 'rectification',
    id: slug,
    address: permanentAddress('rectification', slug),
    agreement: agreement(about),
    ...whole,
  }
}

/** Its texts are given letter by letter, so that anybody can take their hashes. */
/** With the rectifications of their text, and whether each stands. */
export function minutesRecord(
  { slug, meeting, lastDay: _, ...whole }: AdoptedMinutes,
  rectifications: Rectification[],
) {
  return {
    kind: 'minutes',
    id: slug,
    address: permanentAddress('minutes', slug),
    meeting: { id: meeting.slug, address: permanentAddress('meeting', meeting.slug), title: meeting.title },
    ...whole,
    rectifications: rectifications.map((one) => ({
      ...{ id: one.slug, address: permanentAddress('rectification', one.slug), state: one.state },
    })),
  }
}

/** With the projects that it leads or takes part in. */
export function partyRecord(whole: Party, projects: ListedProject[]) {
  const { memberships, agreements, agreementCount, signedFor: _, ...same } = whole
  return {
    ...same,
    kind: 'party',
    partyKind: whole.kind,
    id: whole.slug,
    address: permanentAddress('party', whole.slug),
    memberships: memberships.map((one) => ({
      ...one,
      address: permanentAddress('membership', one.slug),
      body: body(one.body),
    })),
    agreementCount,
    latestAgreements: agreements.map((one) => ({ ...agreement(one), role: one.role, adopted: one.adopted })),
    projects: projects.map(listedProjectRecord),
  }
}

/** With its projects. */
export function bodyRecord(whole: Body, projects: ListedProject[]) {
  const { memberships, agreements, agreementCount, partOf, parts, follows, signed, signedCount, ...same } =
    whole
  return {
    ...same,
    kind: 'body',
    bodyKind: whole.kind,
    id: whole.slug,
    address: permanentAddress('body', whole.slug),
    partOf: partOf && body(partOf),
    parts: parts.map(body),
    follows: follows && body(follows),
    memberships: memberships.map((one) => ({
      ...one,
      address: permanentAddress('membership', one.slug),
      party: party(one.party),
      proposedBy: one.proposedBy.map(party),
    })),
    agreementCount,
    latestAgreements: agreements.map((one) => ({ ...agreement(one), adopted: one.adopted })),
    projects: projects.map(listedProjectRecord),
    party: same.party && party(same.party),
    signedCount,
    latestSigned: signed.map((one) => ({ ...agreement(one), role: one.role, adopted: one.adopted })),
  }
}

const named = (kind: 'party' | 'body', { slug, name }: Admission['party']) => ({
  id: slug,
  address: permanentAddress(kind, slug),
  name,
})

/** A notice of withdrawal from a body, and what it is by today. */
export function withdrawalRecord({ body, party: leaving, membership, ...same }: Withdrawal) {
  return {
    kind: 'withdrawal',
    id: same.slug,
    address: permanentAddress('withdrawal', same.slug),
    ...same,
    body: named('body', body),
    party: named('party', leaving),
    membership: permanentAddress('membership', membership),
  }
}

/** An admission with all its steps. */
export function admissionRecord({ id: _, body, party: newcomer, proposedBy, steps, ...same }: Admission) {
  return {
    kind: 'admission',
    address: permanentAddress('admission', same.slug),
    ...same,
    body: named('body', body),
    party: named('party', newcomer),
    proposedBy: proposedBy && named('party', proposedBy),
    steps: steps.map(({ party: by, ...step }) => ({ ...step, party: named('party', by) })),
  }
}

export function portRecord({ slug, kind, party: owner, ...same }: Port) {
  return {
    kind: 'port',
    portKind: kind,
    id: slug,
    address: permanentAddress('port', slug),
    party: owner && party(owner),
    ...same,
  }
}

export function planRecord({ slug, party: issuedBy, ...same }: Plan) {
  return {
    kind: 'plan',
    id: slug,
    address: permanentAddress('plan', slug),
    party: issuedBy && party(issuedBy),
    ...same,
  }
}

export function seriesRecord({ slug, body: of, rotation, meetings, ...same }: Series) {
  return {
    kind: 'series',
    id: slug,
    address: permanentAddress('series', slug),
    body: of && body(of),
    rotation: rotation.map(party),
    meetings: meetings.map(({ slug: held, title, ordinal }) => ({
      id: held,
      address: permanentAddress('meeting', held),
      title,
      ordinal,
    })),
    ...same,
  }
}

export function meetingRecord(whole: Meeting) {
  const {
    slug,
    kind,
    series,
    body: of,
    hosts,
    convenor,
    invited,
    sites,
    exhibitors,
    instruments,
    ...same
  } = whole
  const maybe = (one: Meeting['convenor']) => one && party(one)
  return {
    kind: 'meeting',
    meetingKind: kind,
    id: slug,
    address: permanentAddress('meeting', slug),
    series: series && {
      id: series.slug,
      address: permanentAddress('series', series.slug),
      name: series.name,
    },
    body: of && body(of),
    hosts: hosts.map(party),
    instruments: instruments.map(agreement),
    convenor: maybe(convenor),
    invited: invited.map(party),
    sites: sites.map((site) => ({ ...site, party: maybe(site.party) })),
    exhibitors: exhibitors.map((those) => ({ ...those, party: maybe(those.party) })),
    ...same,
  }
}

/** A meeting in a list: without what only its own record says. */
export function listedMeetingRecord(row: ListedMeeting) {
  const { slug, kind, series, body: of, hosts, part: _, ...same } = row
  return {
    id: slug,
    address: permanentAddress('meeting', slug),
    kind,
    ...same,
    series: series && permanentAddress('series', series),
    body: of && body(of),
    hosts: hosts.map(party),
  }
}
