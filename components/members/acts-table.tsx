import { useLocale, useTranslations } from 'next-intl'
import { DateOrGap } from '@/components/entries/gap'
import { Text } from '@/components/entries/text'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import type { PartyAct } from '@/lib/registry/acts-of-party'

/** What a party has done about its agreements, the latest first. */
export function ActsTable({ acts, caption }: { acts: PartyAct[]; caption: string }) {
  const locale = useLocale()
  const t = useTranslations('register.members.acts')
  const words = useTranslations('words.actKinds')
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Head>{t('date')}</Head>
          <Head>{t('act')}</Head>
          <Head>{t('agreement')}</Head>
        </tr>
      </thead>
      <tbody>
        {acts.map(({ slug, act, date, effect, agreement }) => (
          <tr key={slug}>
            <RowHead className="min-w-28 font-normal">
              <DateOrGap text={date} />
              {effect && (
                <span className="block text-ink-2 text-sm">
                  {t('effect')} <DateOrGap text={effect} />
                </span>
              )}
            </RowHead>
            <Cell>{words(act)}</Cell>
            <Cell className="min-w-40">
              <a href={`/${locale}/agreements/${agreement.slug}#${slug}`}>
                <Text original={agreement.originalLanguage} texts={agreement.title} />
              </a>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
