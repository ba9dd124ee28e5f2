/** An agreement for machines that know schema.org: JSON-LD of type Legislation. Says only what is recorded. */
import type { AgreementStatus } from '@/db/vocabulary'
import { parseEdtf } from '@/lib/edtf'
import { permanentAddress } from './address'
import type { Agreement } from './agreement'

const forces: Partial<Record<AgreementStatus, string>> = {
  in_force: 'https://schema.org/InForce',
  expired: 'https://schema.org/NotInForce',
  terminated: 'https://schema.org/NotInForce',
  superseded: 'https://schema.org/NotInForce',
}

/** As text that may stand inside a script element. */
export function structuredData(agreement: Agreement): string {
  const relatedBy = (kind: string, inverse: boolean) =>
    agreement.relations
      .filter((relation) => relation.kind === kind && relation.inverse === inverse)
      .map((relation) => permanentAddress('agreement', relation.slug))
  const date = parseEdtf(agreement.adopted)
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': permanentAddress('agreement', agreement.slug),
    url: permanentAddress('agreement', agreement.slug),
    legislationIdentifier: String(agreement.number),
    legislationType: agreement.type,
    name: valuesOf(agreement.title),
    abstract: valuesOf(agreement.summary),
    legislationDate: date?.form === 'date' ? agreement.adopted.replace(/[?~%]$/, '') : undefined,
    legislationLegalForce: forces[agreement.status],
    legislationPassedBy: agreement.parties
      .filter((party) => party.role === 'signatory' || party.role === 'acceding')
      .map((party) => ({
        '@type': 'Organization',
        '@id': permanentAddress('party', party.slug),
        name: valuesOf(party.name),
      })),
    about: agreement.subjects,
    legislationChanges: [...relatedBy('amends', false), ...relatedBy('supersedes', false)],
    legislationApplies: relatedBy('implements', false),
    inLanguage: agreement.originalLanguage ?? undefined,
    dateModified: agreement.publishedAt,
  }
  return asScript(data)
}

/** As text that may stand inside a script element; without what is not said. */
export function asScript(data: object): string {
  const said = Object.entries(data).filter(([, value]) => !(Array.isArray(value) && !value.length))
  return JSON.stringify(Object.fromEntries(said)).replaceAll('<', '\\u003c')
}

export function valuesOf(texts: Record<string, string>) {
  return Object.entries(texts).map(([language, text]) => ({ '@value': text, '@language': language }))
}
