import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { NewPasswordFields } from '@/components/account/new-password-fields'
import { Refusal } from '@/components/account/refusal'
import { Page } from '@/components/layout/page'
import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { wordOf } from '@/components/workspace/outcome'
import { passwordLength } from '@/lib/people/new-password'
import { isResetOpen } from '@/lib/people/reset'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('account')
  const title = t('reset.title')
  const error = wordOf((await searchParams).error)
  return {
    title: error ? t('errorTitle', { title }) : title,
    robots: { index: false },
    // The address holds what opens the account: it is told to nobody.
    referrer: 'same-origin',
  }
}

/** Where the link of the mail leads. Looking at it takes nothing: some programs open links before people do. */
export default async function ResetPage({ searchParams }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('account')
  const given = await searchParams
  const token = typeof given.token === 'string' ? given.token : ''
  const error = wordOf(given.error)
  if (!(await isResetOpen(token)))
    return (
      <Page title={t('reset.title')}>
        <Notice tone="warn">{t('reset.over')}</Notice>
        <p className="mt-6">
          <ButtonLink href={`/${locale}/sign-in/forgotten`}>{t('forgotten.title')}</ButtonLink>
        </p>
      </Page>
    )
  const field = error === 'passwords_differ' ? 'again' : 'new'
  return (
    <Page lead={<p>{t('reset.lead')}</p>} title={t('reset.title')}>
      <Refusal error={error} field={field} title={t('problem')} />
      <form action="/api/account/resets/password" className="max-w-96" method="post">
        <input name="locale" type="hidden" value={locale} />
        <input name="token" type="hidden" value={token} />
        <NewPasswordFields length={passwordLength} wrong={error && field} />
        <Button className="mt-5" type="submit">
          {t('reset.button')}
        </Button>
      </form>
    </Page>
  )
}
