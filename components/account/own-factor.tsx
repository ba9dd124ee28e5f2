import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button, ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { moment } from '@/components/workspace/moment'
import type { OwnFactor as Factor } from '@/lib/people/enrolment'
import { CodeField } from './code-field'

/** The second step as its person sees it: whether there is one, what is left of the codes, and the way to another. */
export function OwnFactor({ factor, wrong }: { factor: Factor; wrong: boolean }) {
  const t = useTranslations('account.factor')
  const locale = useLocale()
  const { addedAt, left, obliged } = factor
  return (
    <Section id="second-step" title={t('title')}>
      {addedAt ? (
        <>
          <p className="max-w-read">
            {t('since', { when: moment(addedAt, locale) })} {t('left', { count: left })}
          </p>
          {left < 3 && <Notice tone="warn">{t('few')}</Notice>}
        </>
      ) : (
        <p className="max-w-read">{t('none')}</p>
      )}
      {obliged && <p className="mt-2 max-w-read text-ink-2">{t('obliged')}</p>}
      <p className="mt-4">
        <ButtonLink href={`/${locale}/sign-in/second-step`} look="secondary">
          {t(addedAt ? 'again' : 'setUp')}
        </ButtonLink>
      </p>
      {addedAt && !obliged && (
        <Details open={wrong} summary={t('remove.title')}>
          <p className="max-w-read">{t('remove.text')}</p>
          <form action="/api/account/second-step/remove" className="max-w-96" method="post">
            <input name="locale" type="hidden" value={locale} />
            <CodeField id="code" recovery wrong={wrong} />
            <Button className="mt-5" look="danger" type="submit">
              {t('remove.button')}
            </Button>
          </form>
        </Details>
      )}
    </Section>
  )
}
