import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { CodeField } from '@/components/account/code-field'
import { Refusal } from '@/components/account/refusal'
import { Page } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { wordOf } from '@/components/workspace/outcome'
import { ownAddress } from '@/lib/address'
import { requireActor, sessionSecret } from '@/lib/auth'
import { findHeld } from '@/lib/people/proof'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('account')
  const title = t('proof.title')
  const error = wordOf((await searchParams).error)
  return { title: error ? t('errorTitle', { title }) : title, robots: { index: false } }
}

/** Asks for a code before what has weight, and sends with it what was sent before. */
export default async function ProofPage({ searchParams }: Props) {
  const locale = await getLocale()
  await requireActor(locale)
  const given = await searchParams
  const id = z.uuid().safeParse(given.held)
  const held = id.success ? await findHeld(await sessionSecret(), id.data) : null
  const workspace = `/${locale}/workspace`
  if (!held) redirect(workspace)
  const error = wordOf(given.error)
  const page = ownAddress(held.page, workspace)
  // What else is in the way is said where the form stands.
  if (error && error !== 'wrong_code' && error !== 'too_many') redirect(withError(page, error))
  const t = await getTranslations('account')
  return (
    <Page lead={<p>{t('proof.lead')}</p>} title={t('proof.title')}>
      <Refusal error={error} field="proof" title={t('proof.problem')} />
      <form action={held.action} className="max-w-96" method="post">
        {Object.entries(held.fields).map(([name, value]) => (
          <input key={name} name={name} type="hidden" value={value} />
        ))}
        <CodeField id="proof" name="proof" recovery wrong={error !== null} />
        <Button className="mt-5" type="submit">
          {t('proof.button')}
        </Button>
      </form>
      <p className="mt-6">
        <a className="inline-flex min-h-10 items-center" href={page}>
          {t('proof.back')}
        </a>
      </p>
    </Page>
  )
}

function withError(page: string, error: string): string {
  const address = new URL(page, 'http://own')
  address.searchParams.set('error', error)
  return address.pathname + address.search
}
