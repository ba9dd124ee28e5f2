/** What a party and a membership hold. */
import { z } from 'zod'
import { membershipBases, membershipClasses, partyKinds } from '@/db/vocabulary'
import { checkDates, checkSources, dateText, flaw, multilingual, plainText, source } from '@/lib/content'
import { isBefore } from '@/lib/dates'

export const partyDraft = z.strictObject({
  kind: z.enum(partyKinds).nullable(),
  name: multilingual(200),
  /** The body that this party is; of the kind `body` alone. */
  body: z.uuid().nullable(),
  /** ISO 3166-1, two letters; a body may have none. */
  country: plainText(2),
  province: multilingual(100),
  /** GB/T 2260. */
  code: plainText(6),
  /** ISO 3166-2: a province, an aimag. */
  isoCode: plainText(6),
  /** The item of Wikidata that is about it: 'Q23430'. */
  wikidata: plainText(12),
  /** WGS 84, degrees. */
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  ports: multilingual(300),
  /** The office that answers for it to the others, in words; never a person. */
  focalPost: multilingual(200),
  /** EDTF dates. */
  formerNames: z.array(z.strictObject({ name: multilingual(200), from: dateText, to: dateText })).max(50),
  sources: z.array(source).max(50),
  note: multilingual(5000),
})
export type PartyContent = z.infer<typeof partyDraft>

export const partyComplete = partyDraft.superRefine((content, check) => {
  if (!content.kind) flaw(check, ['kind'], 'kind.required')
  if (!Object.keys(content.name).length) flaw(check, ['name'], 'name.required')
  if (content.kind === 'body' && !content.body) flaw(check, ['body'], 'party.body')
  if (content.kind !== 'body' && content.body) flaw(check, ['body'], 'party.noBody')
  const stateless = content.kind === 'body' && content.country === ''
  if (!stateless && !/^[A-Z]{2}$/.test(content.country)) flaw(check, ['country'], 'country.form')
  if (content.code && !/^\d{6}$/.test(content.code)) flaw(check, ['code'], 'code.form')
  if (content.isoCode && !/^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(content.isoCode))
    flaw(check, ['isoCode'], 'isoCode.form')
  if (content.wikidata && !/^Q[1-9]\d{0,10}$/.test(content.wikidata))
    flaw(check, ['wikidata'], 'wikidata.form')
  if ((content.latitude === null) !== (content.longitude === null))
    flaw(check, [content.latitude === null ? 'latitude' : 'longitude'], 'position.half')
  content.formerNames.forEach((former, at) => {
    if (!Object.keys(former.name).length) flaw(check, ['formerNames', at, 'name'], 'name.required')
    checkDates(check, former, ['from', 'to'], ['formerNames', at])
    if (isBefore(former.to, former.from)) flaw(check, ['formerNames', at, 'to'], 'period.order')
  })
  checkSources(check, content.sources)
})

export const membershipDraft = z.strictObject({
  body: z.uuid().nullable(),
  party: z.uuid().nullable(),
  class: z.enum(membershipClasses),
  /** EDTF. */
  began: dateText,
  basis: z.enum(membershipBases).nullable(),
  proposedBy: z.array(z.uuid()).max(50),
  /** EDTF; empty: has not ended, as far as is recorded. */
  ended: dateText,
  sources: z.array(source).max(50),
  note: multilingual(5000),
})
export type MembershipContent = z.infer<typeof membershipDraft>

export const membershipComplete = membershipDraft.superRefine((content, check) => {
  if (!content.body) flaw(check, ['body'], 'body.required')
  if (!content.party) flaw(check, ['party'], 'party.required')
  checkDates(check, content, ['began', 'ended'])
  if (isBefore(content.ended, content.began)) flaw(check, ['ended'], 'period.left')
  checkSources(check, content.sources)
})
