import { useLocale, useTranslations } from 'next-intl'
import { StandingTag } from '@/components/agreements/status-tag'
import { DateOrGap } from '@/components/entries/gap'
import { Text } from '@/components/entries/text'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import type { Commitment } from '@/lib/registry/commitments'

type Props = { commitments: Commitment[]; caption: string; at: string }

/** Agreements of a party, with where it stands in each; links keep the day that was asked for. */
export function CommitmentsTable({ commitments, caption, at }: Props) {
  const locale = useLocale()
  const t = useTranslations('register.members.commitments')
  const search = at ? `?${new URLSearchParams({ at })}` : ''
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Head>{t('agreement')}</Head>
          <Head>{t('standing')}</Head>
          <Head>{t('since')}</Head>
        </tr>
      </thead>
      <tbody>
        {commitments.map((one) => (
          <tr key={one.slug}>
            <RowHead className="min-w-40">
              <a href={`/${locale}/agreements/${one.slug}${search}`}>
                <Text original={one.originalLanguage} texts={one.title} />
              </a>
            </RowHead>
            <Cell>
              <StandingTag standing={one.standing} />
            </Cell>
            <Cell>{one.since !== null && <DateOrGap text={one.since} />}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
