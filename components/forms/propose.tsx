import { useLocale, useTranslations } from 'next-intl'

/** On the public page of a party or a body: the ways to change what it says. */
export function Propose({ kind, slug }: { kind: 'party' | 'body'; slug: string }) {
  const t = useTranslations('forms.propose')
  const workspace = `/${useLocale()}/workspace`
  const links = [
    [`${kind === 'party' ? 'parties' : 'bodies'}/${slug}/correct`, t(kind)],
    [`memberships/new?${kind}=${slug}`, t('membership')],
    [`memberships?${kind}=${slug}`, t('memberships')],
  ]
  return (
    <ul className="mt-6 flex flex-wrap gap-x-6">
      {links.map(([href, text]) => (
        <li key={href}>
          <a className="inline-flex min-h-10 items-center" href={`${workspace}/${href}`}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}
