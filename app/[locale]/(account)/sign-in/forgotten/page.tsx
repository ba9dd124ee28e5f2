import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Refusal } from '@/components/account/refusal'
import { Page } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { wordOf } from '@/components/workspace/outcome'
import { typedBefore } from '@/lib/auth'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('account')
  const title = t('forgotten.title')
  const error = wordOf((await searchParams).error)
  return { title: error ? t('errorTitle', { title }) : title, robots: { index: false } }
}

/** Asking for a new password by mail. */
export default async function ForgottenPage({ searchParams }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('account')
  const given = await searchParams
  const error = wordOf(given.error)
  return (
    <Page lead={<p>{t('forgotten.lead')}</p>} title={t('forgotten.title')}>
      <Refusal error={error} field="email" title={t('forgotten.problem')} />
      {wordOf(given.done) === 'asked' && (
        <div role="status">
          <Notice tone="info">{t('forgotten.asked')}</Notice>
        </div>
      )}
      <form action="/api/account/resets" className="max-w-96" method="post">
        <input name="locale" type="hidden" value={locale} />
        <TextField
          aria-invalid={error !== null || undefined}
          autoCapitalize="none"
          autoComplete="username"
          defaultValue={error ? await typedBefore('email') : undefined}
          id="email"
          inputMode="email"
          label={t('forgotten.email')}
          maxLength={200}
          name="email"
          required
          spellCheck={false}
          type="email"
        />
        <Button className="mt-5" type="submit">
          {t('forgotten.button')}
        </Button>
      </form>
      <p className="mt-8 max-w-read text-ink-2">{t('forgotten.secretariat')}</p>
    </Page>
  )
}
