/**
 * The order in which delegations are listed and seated, in one place: the hosts first, for they receive and preside; then those
 * whose order was set (/admin/settings); the others by the alphabet of the reader's language, as multilateral meetings do, for it favours nobody and everybody can check it.
 */
import type { Multilingual } from '@/db/schema/content'
import { type DelegateRole, delegateRoles, type Language } from '@/db/vocabulary'
import { textFor } from '@/lib/multilingual'

/** Parties in protocol order. `first`: the hosts, as the record of the meeting names them, and then the order that was set. */
export function inProtocolOrder<P extends { slug: string; name: Multilingual }>(
  parties: P[],
  first: string[],
  language: Language,
): P[] {
  const collator = new Intl.Collator(language)
  const nameOf = (party: P) => textFor(party.name, language)?.text ?? ''
  const placeOf = ({ slug }: P) => (first.includes(slug) ? first.indexOf(slug) : first.length)
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
