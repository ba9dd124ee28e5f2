import { useLocale, useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { TextArea } from '@/components/ui/field'
import type { OpenRequest } from '@/lib/projects/requests'

/** What the party was asked of the projects that it leads, with the two ways to settle it. Nothing where there is none. */
export function OpenRequests({ requests }: { requests: OpenRequest[] }) {
  const t = useTranslations('updates.requests')
  const locale = useLocale()
  if (!requests.length) return null
  return (
    <Section id="requests" title={t('title')}>
      <ul className="mt-2 border-line border-t">
        {requests.map(({ id, kind, reason, project, update }) => (
          <li className="border-line border-b py-3" key={id}>
            <p className="font-strong">
              <Text texts={project.title} />
            </p>
            <p className="max-w-read">{t.rich(`kinds.${kind}`, { reason: () => reason })}</p>
            <p>
              <a
                className="inline-flex min-h-10 items-center"
                href={`/${locale}/workspace/projects/${project.slug}/report${update ? `?update=${update}` : ''}`}
              >
                {t(update ? 'correct' : 'report')}
              </a>
            </p>
            <Details summary={t('answer')}>
              <form action={`/api/requests/${id}/answers`} method="post">
                <input name="locale" type="hidden" value={locale} />
                <TextArea
                  id={`answer-${id}`}
                  label={t('words')}
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
          </li>
        ))}
      </ul>
    </Section>
  )
}
