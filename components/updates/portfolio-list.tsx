import { useLocale, useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Text } from '@/components/entries/text'
import { PartyLink } from '@/components/members/party-name'
import { HealthTag, StageTag } from '@/components/projects/tags'
import { AttentionTags } from '@/components/projects-list/attention-tags'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { TextArea } from '@/components/ui/field'
import type { PortfolioRow } from '@/lib/projects/portfolio'

/** Projects that need attention, each with what the secretariat can do. */
export function PortfolioList({ rows }: { rows: PortfolioRow[] }) {
  const t = useTranslations('updates.portfolio')
  const locale = useLocale()
  if (!rows.length) return <p className="mt-5">{t('none')}</p>
  return (
    <ul className="mt-5 border-line border-t">
      {rows.map(({ slug, title, lead, standing, nudged, toLapse, answer, lastUpdate }) => (
        <li className="border-line border-b py-3" key={slug}>
          <p className="font-strong">
            <a href={`/${locale}/projects/${slug}`}>
              <Text texts={title} />
            </a>
          </p>
          <p className="flex flex-wrap items-baseline gap-2">
            <PartyLink party={lead} /> <StageTag stage={standing.stage} />{' '}
            <HealthTag health={standing.health} />
          </p>
          <AttentionTags project={standing} />
          {toLapse && <p className="max-w-read text-danger">{t('toLapse')}</p>}
          {answer && <p className="max-w-read">{t.rich('answer', { words: () => answer })}</p>}
          {nudged && (
            <p className="text-ink-2">{t.rich('nudged', { date: () => <EdtfDate text={nudged} /> })}</p>
          )}
          <form action={`/api/projects/${standing.id}/nudges`} className="mt-2 flex gap-4" method="post">
            <input name="locale" type="hidden" value={locale} />
            <Button look="secondary" type="submit">
              {t('nudge')}
            </Button>
            <a
              className="inline-flex min-h-10 items-center"
              href={`/${locale}/workspace/projects/${slug}/correct`}
            >
              {t('record')}
            </a>
          </form>
          {lastUpdate && (
            <Details summary={t('askCorrection')}>
              <form action={`/api/updates/${lastUpdate}/requests`} method="post">
                <input name="locale" type="hidden" value={locale} />
                <TextArea
                  id={`correction-${lastUpdate}`}
                  label={t('reason')}
                  maxLength={2000}
                  name="reason"
                  required
                  rows={3}
                />
                <Button className="mt-3" look="secondary" type="submit">
                  {t('send')}
                </Button>
              </form>
            </Details>
          )}
        </li>
      ))}
    </ul>
  )
}
