/** With which amendments the text of an agreement is to be read. */
import type { AgreementStatus } from '@/db/vocabulary'
import { isAfterDay } from '@/lib/dates'
import { type Agreement, type AgreementName, listAgreementsBySlug } from './agreement'
import { agreementOn } from './agreement-on'

export type Amendment = AgreementName & { status: AgreementStatus }

/** Its amendments with their status at the end of an ISO day, '' for today's; those adopted later are left out. */
export async function listAmendments(
  version: number,
  { relations }: Agreement,
  day: string,
): Promise<Amendment[]> {
  const slugs = relations.filter(({ kind, inverse }) => kind === 'amends' && inverse).map(({ slug }) => slug)
  if (!slugs.length) return []
  const whole = await listAgreementsBySlug(version, slugs)
  return whole
    .filter(({ adopted }) => !(day && isAfterDay(adopted, day)))
    .map((one) => (day ? agreementOn(one, day) : one))
    .map(({ slug, number, title, originalLanguage, status }) => {
      return { slug, number, title, originalLanguage, status }
    })
}
