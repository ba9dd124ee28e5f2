import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import { useMoments } from '@/components/workspace/moments'
import type { OwnSession } from '@/lib/people/own-sessions'

/** Where the person is signed in, each to be ended. */
export function OwnSessions({ sessions }: { sessions: OwnSession[] }) {
  const t = useTranslations('account')
  const locale = useLocale()
  const moment = useMoments()
  const words = useTranslations('words')
  const others = sessions.filter(({ own }) => !own)
  return (
    <Section id="sessions" title={t('sessions.title')}>
      <p className="max-w-read text-ink-2">{t('sessions.lead')}</p>
      <ul className="mt-3 max-w-[44rem] border-line border-t">
        {sessions.map(({ id, began, seen, browser, system, own }) => {
          const program = t('program', {
            browser: words(`browsers.${browser}`),
            system: words(`systems.${system}`),
          })
          const when = moment(began)
          return (
            <li
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b py-3"
              key={id}
            >
              <div>
                <p className="font-strong">
                  {program}{' '}
                  {own && (
                    <Tag icon="check" tone="ok">
                      {t('sessions.own')}
                    </Tag>
                  )}
                </p>
                <p className="text-ink-2">
                  {t('sessions.began', { when })} · {t('sessions.seen', { when: moment(seen) })}
                </p>
              </div>
              {!own && (
                <form action={`/api/account/sessions/${id}/end`} method="post">
                  <input name="locale" type="hidden" value={locale} />
                  <Button aria-label={t('sessions.endOf', { program, when })} look="secondary" type="submit">
                    {t('sessions.end')}
                  </Button>
                </form>
              )}
            </li>
          )
        })}
      </ul>
      {others.length > 0 ? (
        <form action="/api/account/sessions/end" className="mt-4" method="post">
          <input name="locale" type="hidden" value={locale} />
          <Button look="secondary" type="submit">
            {t('sessions.endOthers')}
          </Button>
        </form>
      ) : (
        <p className="mt-3 text-ink-2">{t('sessions.none')}</p>
      )}
    </Section>
  )
}
