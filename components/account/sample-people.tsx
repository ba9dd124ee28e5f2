import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'

const people = [
  'delegate-chifeng',
  'head-chifeng',
  'delegate-jinzhou',
  'head-jinzhou',
  'observer-tongliao',
  'moderator',
  'moderator2',
  'admin',
] as const

/** Shown only where the sample people exist. */
export function SamplePeople({ password }: { password: string }) {
  const t = useTranslations('people.samples')
  const strip = useTranslations('workspace.strip')
  return (
    <section aria-labelledby="samples" className="mt-10 border-2 border-warn border-dashed p-4">
      <h2 id="samples">
        {t('title')}{' '}
        <Tag icon="dotted-circle" tone="warn">
          {strip('sample')}
        </Tag>
      </h2>
      <p className="mt-2 max-w-read">
        {t.rich('text', {
          password: () => <code className="whitespace-nowrap font-strong">{password}</code>,
        })}
      </p>
      <dl className="mt-3 border-line border-t">
        {people.map((person) => (
          <div className="border-line border-b py-2 sm:flex sm:gap-6" key={person}>
            <dt className="shrink-0 font-strong sm:w-72">{`${person.replace('-', '.')}@example.org`}</dt>
            <dd className="min-w-0">{t(`people.${person}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
