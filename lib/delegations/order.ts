/**
 * The order in which delegations are listed and seated, in one place: the hosts first, for they receive and preside; the others
 * by the alphabet of the reader's language, as multilateral meetings do, for it favours nobody and everybody can check it.
 */
import type { Multilingual } from '@/db/schema/content'
import { type DelegateRole, delegateRoles, type Language } from '@/db/vocabulary'
import { textFor } from '@/lib/multilingual'

/** Parties in protocol order; of several hosts, in the order in which the record of the meeting names them. */
export function inProtocolOrder<P extends { slug: string; name: Multilingual }>(
  parties: P[],
  hosts: string[],
  language: Language,
): P[] {
  const collator = new Intl.Collator(language)
  const nameOf = (party: P) => textFor(party.name, language)?.text ?? ''
  const placeOf = ({ slug }: P) => (hosts.includes(slug) ? hosts.indexOf(slug) : hosts.length)
  return parties.toSorted(
    (one, other) =>
      placeOf(one) - placeOf(other) ||
      collator.compare(nameOf(one), nameOf(other)) ||
      one.slug.localeCompare(other.slug),
  )
}

/** The persons of a delegation: the head first, and within a role in the party's own order. */
export function inOrderOfRole<D extends { role: DelegateRole; position: number }>(people: D[]): D[] {
  return people.toSorted(
    (one, other) =>
      delegateRoles.indexOf(one.role) - delegateRoles.indexOf(other.role) || one.position - other.position,
  )
}
