import { useLocale, useTranslations } from 'next-intl'
import { Shown, Text } from '@/components/entries/text'
import type { Multilingual } from '@/db/schema/content'
import type { Language } from '@/db/vocabulary'
import { originalText, textFor } from '@/lib/multilingual'

type Props = { party: { slug: string; name: Multilingual } }

export function PartyLink({ party }: Props) {
  return (
    <a href={`/${useLocale()}/members/${party.slug}`}>
      <Text texts={party.name} />
    </a>
  )
}

/** The language in which a party calls itself, by country. */
const homeLanguages: Record<string, Language> = { CN: 'zh', MN: 'mn', RU: 'ru' }

/** The name as a link with the original name under it, the province and the code: names repeat. */
export function PartyHead({
  party,
}: {
  party: Props['party'] & { province: Multilingual; country: string; code: string; body: string | null }
}) {
  const locale = useLocale()
  const t = useTranslations('register.members')
  const original = originalText(
    party.name,
    homeLanguages[party.country] ?? null,
    textFor(party.name, locale)?.language ?? locale,
  )
  const province = textFor(party.province, locale)
  return (
    <>
      <PartyLink party={party} />
      {(original || province || party.code) && (
        <span className="block text-ink-2 text-sm font-normal">
          {original && <Shown text={original} />}
          {original && province && ' · '}
          {province && <Shown text={province} />}
          {party.code && (original || province) && ' · '}
          {party.code}
        </span>
      )}
      {party.body && (
        <span className="block text-sm font-normal">
          <a href={`/${locale}/bodies/${party.body}`}>{t('theBody')}</a>
        </span>
      )}
    </>
  )
}
