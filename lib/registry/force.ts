/** What follows from a clause on entry into force, with parties by name instead of by id. */
import type { Force, ForceStep } from '@/lib/agreements/force'
import type { PartyName } from './directory'

export function forceByName(force: Force, parties: Map<string, PartyName>): Force<PartyName> {
  const withName = <T extends { party: string }>({ party: id, ...same }: T) => {
    const party = parties.get(id)
    return party ? [{ ...same, party }] : []
  }
  return {
    since: force.since,
    steps: force.steps.map((step): ForceStep<PartyName> => {
      if (step.step === 'approvals') return { ...step, among: namesOf(step.among, parties) }
      if (step.step === 'left') return { ...step, parties: namesOf(step.parties, parties) }
      return step.step === 'counted' ? { ...step, lacking: namesOf(step.lacking, parties) } : step
    }),
    parties: force.parties.flatMap(withName),
    contradictions: force.contradictions.flatMap(withName),
  }
}

export function namesOf(ids: string[], parties: Map<string, PartyName>): PartyName[] {
  return ids.flatMap((id) => parties.get(id) ?? [])
}
