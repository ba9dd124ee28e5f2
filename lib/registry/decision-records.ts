/** Decisions, action items and issues as public JSON: entries named by permanent address and name, never by an id. */
import type { Multilingual } from '@/db/schema/content'
import type { Action, WholeRow as ActionWhole } from '@/lib/actions/view'
import type { Decision, WholeRow } from '@/lib/decisions/view'
import type { Issue } from '@/lib/issues/view'
import { permanentAddress } from './address'

type Named = { slug: string; name: Multilingual }

const party = ({ slug, name }: Named) => ({ id: slug, address: permanentAddress('party', slug), name })
const meeting = ({ slug, number, title }: Decision['meeting']) => ({
  id: slug,
  address: permanentAddress('meeting', slug),
  number,
  title,
})

/** A decision with its vote added up, the objections to it and what followed from it. */
export function decisionRecord({ id: _, slug, names, ...whole }: Decision<WholeRow>) {
  const { entitled, ballots: __, tally, ...same } = whole
  const voter = (id: string) => {
    const named = names[id]
    return named ? party(named) : null
  }
  return {
    kind: 'decision',
    id: slug,
    address: permanentAddress('decision', slug),
    ...same,
    meeting: meeting(whole.meeting),
    entitled: entitled.map((one) => ({ party: voter(one.party), class: one.class })),
    tally: tally && { ...tally, parties: tally.parties.map((one) => ({ ...one, party: voter(one.party) })) },
    objections: whole.objections.map((one) => ({ ...one, party: party(one.party) })),
    agreements: whole.agreements.map((one) => ({
      id: one.slug,
      address: permanentAddress('agreement', one.slug),
      number: one.number,
      title: one.title,
    })),
    memberships: whole.memberships.map((one) => ({
      address: permanentAddress('membership', one.slug),
      party: party(one.party),
      body: { id: one.body.slug, address: permanentAddress('body', one.body.slug), name: one.body.name },
    })),
    meetings: whole.meetings.map(meeting),
  }
}

/** An action item with all reports on it and the due dates it had before. */
export function actionRecord({ id: _, slug, ...whole }: Action<ActionWhole>) {
  return {
    kind: 'action',
    id: slug,
    address: permanentAddress('action', slug),
    ...whole,
    meeting: meeting(whole.meeting),
    decision: whole.decision && {
      address: permanentAddress('decision', whole.decision.slug),
      ordinal: whole.decision.ordinal,
      title: whole.decision.title,
    },
    owner: party(whole.owner),
    reports: whole.reports.map((one) => ({ ...one, party: party(one.party) })),
  }
}

/** An issue with all that the sides have said of it. */
export function issueRecord({ id: _, slug, ...whole }: Issue) {
  return {
    kind: 'issue',
    id: slug,
    address: permanentAddress('issue', slug),
    ...whole,
    meeting: whole.meeting && meeting(whole.meeting),
    series: whole.series && {
      id: whole.series.slug,
      address: permanentAddress('series', whole.series.slug),
      name: whole.series.name,
    },
    raisedBy: party(whole.raisedBy),
    asked: party(whole.asked),
    answers: whole.answers.map((one) => ({ ...one, party: party(one.party) })),
  }
}
